package id.loket.device.testing;

/** How the peer of a driver (the device, or what stands in for it) behaves. */
public enum Peer {
    /** It is there and works; what it needs lies before it: a finger, a card, paper. */
    WELL,
    /** It is there and takes what it is asked, but nothing comes: no finger, no card, no answer. */
    SILENT,
    /** It is pulled out, or gone from the network. */
    GONE,
    /** It answers what makes no sense. */
    GARBAGE
}
