package id.loket.driver.simulated.internal;

/** What can go wrong with a simulated device. */
enum Trouble {
    /** An image comes, of a quality below 30. */
    POOR_QUALITY,
    /** Nothing comes, for a while. */
    TIMEOUT,
    /** Nothing comes as long as anyone waits: no finger, no card, no answer. */
    SILENT,
    /** It takes three times as long. */
    SLOW,
    /** The plug is pulled in the middle; unless it is for good, the device is back a second later. */
    UNPLUGGED,
    /** Someone else uses it. */
    BUSY,
    /** Something comes that is no image. */
    GARBAGE,
    /** Paper or a card is stuck: at the second page, or in the printer. */
    JAM,
    /** No paper in the feeder, no blanks in the printer. */
    EMPTY,
    /** The card is pulled in the middle. */
    CARD_REMOVED,
    /** The driver throws what no driver may throw. */
    THROW,
    /** The driver does not come back, not even when it is interrupted, for a minute. */
    HANG
}
