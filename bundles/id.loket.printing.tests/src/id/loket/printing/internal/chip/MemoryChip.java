package id.loket.printing.internal.chip;

import java.util.HashMap;

import id.loket.device.CardReader.CardChannel;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.chip.ChipContents;
import id.loket.device.chip.ChipProfile;

/** A chip in memory with the faults a test wants of it. */
public final class MemoryChip {

    /** What goes wrong while it is written. */
    public enum Whim {
        NONE,
        /** Says at once that something is too big. */
        FULL,
        /** Refuses when half is written. */
        REFUSES_HALFWAY,
        /** Lifted once when half is written, and laid back. */
        LIFTED_ONCE,
        /** Lifted when half is written, for good. */
        LIFTED,
        /** Thinks longer than anybody waits. */
        SLOW,
        /** Answers nonsense. */
        GARBAGE,
        /** Takes everything, and forgets a letter of the name. */
        FORGETFUL,
        /** Takes everything, and changes a byte of a finger. */
        WORN
    }

    private final String number;
    public Whim whim = Whim.NONE;
    public ChipContents contents;
    private boolean half;
    public int writes;

    public MemoryChip(String number) {
        this.number = number;
    }

    record Channel(MemoryChip chip, MemoryReader reader) implements CardChannel {

        @Override
        public byte[] atr() {
            return new byte[] {0x3B, 0};
        }

        @Override
        public byte[] transmit(byte[] command) {
            throw new UnsupportedOperationException();
        }
    }

    /** How such a chip is talked to. */
    public static final class Profile implements ChipProfile {

        @Override
        public String name() {
            return "memory";
        }

        @Override
        public boolean recognises(CardChannel card) {
            return !chip(card).number.isEmpty();
        }

        @Override
        public String chipNumber(CardChannel card) {
            return chip(card).number;
        }

        @Override
        public ChipContents read(CardChannel card) {
            var chip = chip(card);
            if (chip.half) {
                throw fault(Fault.UNTRUSTED);
            }
            if (chip.contents == null) {
                throw fault(Fault.ATTENTION);
            }
            return chip.contents;
        }

        @Override
        public void write(CardChannel card, ChipContents contents) {
            var chip = chip(card);
            chip.writes++;
            if (chip.whim == Whim.FULL) {
                throw fault(Fault.ATTENTION);
            }
            chip.half = true;
            switch (chip.whim) {
                case REFUSES_HALFWAY -> throw fault(Fault.ATTENTION);
                case SLOW -> throw fault(Fault.TIMEOUT);
                case GARBAGE -> throw fault(Fault.GARBAGE);
                case LIFTED -> throw lifted(card);
                case LIFTED_ONCE -> {
                    if (chip.writes == 1) {
                        ((Channel) card).reader().next.add(chip);
                        throw lifted(card);
                    }
                }
                default -> { }
            }
            chip.half = false;
            chip.contents = chip.kept(contents);
        }

        private static DeviceException lifted(CardChannel card) {
            ((Channel) card).reader().lying = null;
            return fault(Fault.CARD_REMOVED);
        }

        private static DeviceException fault(Fault fault) {
            return new DeviceException(fault, "Pembaca 1", "chip", null);
        }

        private static MemoryChip chip(CardChannel card) {
            return ((Channel) card).chip();
        }
    }

    private ChipContents kept(ChipContents given) {
        var biodata = new HashMap<>(given.biodata());
        var fingers = new HashMap<>(given.fingers());
        if (whim == Whim.FORGETFUL) {
            biodata.computeIfPresent("name", (key, name) -> name.substring(1));
        }
        if (whim == Whim.WORN) {
            fingers.computeIfPresent(2, (position, record) -> {
                var worn = record.clone();
                worn[worn.length - 1] ^= 1;
                return worn;
            });
        }
        return new ChipContents(biodata, given.portrait(), given.signature(), fingers);
    }
}
