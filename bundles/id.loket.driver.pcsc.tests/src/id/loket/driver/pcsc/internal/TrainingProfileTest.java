package id.loket.driver.pcsc.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import id.loket.chip.simulator.Chip;
import id.loket.chip.simulator.Personalisation;
import id.loket.device.CardReader.CardChannel;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.chip.ChipContents;
import id.loket.kernel.ChipNumber;

/** On a chip that was made by other hands: jCardSim with the simulator's own layout. */
class TrainingProfileTest {

    private static final int PORTRAIT_ROOM = 3582;

    private final TrainingProfile profile = new TrainingProfile(true);
    private final Chip chip = new Chip(Personalisation.training("LTH00000007"));

    /** A card without a reader; one that vanishes after so many commands. */
    private static final class Slot implements CardChannel {

        private final Chip chip;
        private int left;

        Slot(Chip chip, int left) {
            this.chip = chip;
            this.left = left;
            chip.reset();
        }

        @Override
        public byte[] atr() {
            return new byte[] {0x3B, 0};
        }

        @Override
        public byte[] transmit(byte[] command) {
            if (left-- == 0) {
                throw new DeviceException(Fault.CARD_REMOVED, "test", "", null);
            }
            return chip.transmit(command);
        }
    }

    static ChipContents contents(int portrait) {
        return new ChipContents(
                Map.of("nik", "7110014107900001", "name", "SITI AMINAH MOKODOMPIT", "address", "JL. MELATI Nº 7", "rt", "001",
                        "something new", "x=y"),
                noise(portrait), noise(900), Map.of(2, noise(500), 7, noise(700)));
    }

    static void assertSame(ChipContents expected, ChipContents read) {
        assertEquals(expected.biodata(), read.biodata());
        assertArrayEquals(expected.portrait(), read.portrait());
        assertArrayEquals(expected.signature(), read.signature());
        assertEquals(expected.fingers().keySet(), read.fingers().keySet());
        expected.fingers().forEach((position, template) -> assertArrayEquals(template, read.fingers().get(position)));
    }

    @Test
    void aCardOfItsKindIsRecognisedAndNoOther() {
        assertTrue(profile.recognises(inserted()));
        assertFalse(profile.recognises(new Slot(foreign(), -1)));
    }

    @Test
    void outsideATrainingOfficeItKnowsNoCard() {
        assertFalse(new TrainingProfile(false).recognises(inserted()));
    }

    @Test
    void theNumberIsOneThatABlankCanHave() {
        assertEquals(new ChipNumber("LTH00000007"), new ChipNumber(profile.chipNumber(inserted())));
    }

    @Test
    void whatWasWrittenIsRead() {
        var written = contents(3_400);
        profile.write(inserted(), written);
        assertSame(written, profile.read(inserted()));
    }

    @Test
    void aChipIsWrittenAgainWithLess() {
        profile.write(inserted(), contents(3_400));
        var less = new ChipContents(Map.of("nik", "7110014107900001"), noise(10), new byte[0], Map.of(1, noise(20)));
        profile.write(inserted(), less);
        assertSame(less, profile.read(inserted()));
    }

    @Test
    void anEmptyChipIsCalledThat() {
        assertEquals(Text.chipEmpty, assertThrows(DeviceException.class, () -> profile.read(inserted())).reason());
    }

    @Test
    void aForeignCardIsCalledThat() {
        assertEquals(Text.chipUnknown,
                assertThrows(DeviceException.class, () -> profile.chipNumber(new Slot(foreign(), -1))).reason());
    }

    @Test
    void whatIsTooBigIsRefusedBeforeAnythingIsWritten() {
        var written = contents(100);
        profile.write(inserted(), written);
        profile.write(inserted(), contents(PORTRAIT_ROOM));
        var refusal = assertThrows(DeviceException.class, () -> profile.write(inserted(), contents(PORTRAIT_ROOM + 1)));
        assertEquals(Text.chipTooSmall, refusal.reason());
        assertSame(contents(PORTRAIT_ROOM), profile.read(inserted()));
    }

    @Test
    void aChangedBitBreaksTheSeal() {
        profile.write(inserted(), contents(1_000));
        for (var file : new int[] {0x0101, 0x0102, 0x0103, 0x0104, 0x0105}) {
            tamper(file);
            var refusal = assertThrows(DeviceException.class, () -> profile.read(inserted()), () -> "file " + file);
            assertEquals(Fault.UNTRUSTED, refusal.fault());
            tamper(file);
        }
        assertSame(contents(1_000), profile.read(inserted()));
    }

    @Test
    void dataOfAnotherChipIsNotBelieved() {
        var other = new Chip(Personalisation.training("LTH00000008"));
        profile.write(new Slot(other, -1), contents(1_000));
        for (var file : new int[] {0x0101, 0x0102, 0x0103, 0x0104, 0x0105, 0x01FF}) {
            copy(file, other);
        }
        assertEquals(Text.chipForged, assertThrows(DeviceException.class, () -> profile.read(inserted())).reason());
    }

    @Test
    void aWriteCutOffAnywhereLeavesAChipThatNobodyBelieves() {
        profile.write(inserted(), contents(1_000));
        var cutOff = 0;
        for (var after = 0; cutOff == after; after++) {
            try {
                profile.write(new Slot(chip, after), contents(1_200));
            } catch (DeviceException pulled) {
                assertEquals(Fault.CARD_REMOVED, pulled.fault());
                cutOff++;
                notHalf();
            }
        }
        assertTrue(cutOff > 20, "cut off " + cutOff + " times");
        assertSame(contents(1_200), profile.read(inserted()));
    }

    /** The old contents whole, or none. */
    private void notHalf() {
        try {
            assertSame(contents(1_000), profile.read(inserted()));
        } catch (DeviceException noContents) {
            assertTrue(noContents.reason() == Text.chipForged || noContents.reason() == Text.chipEmpty);
        }
    }

    private CardChannel inserted() {
        return new Slot(chip, -1);
    }

    private static Chip foreign() {
        var own = Personalisation.training("LTH00000009");
        return new Chip(new Personalisation(new byte[] {(byte) 0xA0, 0, 0, 0, 3, 0x10}, own.numberFile(), own.number(), own.pin(),
                own.files()));
    }

    private void tamper(int file) {
        var content = raw(chip, file);
        content[content.length - 1] ^= 1;
        raw(chip, file, content);
    }

    private void copy(int file, Chip from) {
        raw(chip, file, raw(from, file));
    }

    private static byte[] raw(Chip chip, int file) {
        var files = new ChipFiles(new Slot(chip, -1));
        assertTrue(files.selected(Personalisation.training("LTH00000009").aid()));
        return files.read(new ChipLayout.ChipFile("raw", file, 4_096));
    }

    private static void raw(Chip chip, int file, byte[] content) {
        var files = new ChipFiles(new Slot(chip, -1));
        assertTrue(files.selected(Personalisation.training("LTH00000009").aid()));
        files.verify(Personalisation.training("LTH00000009").pin());
        files.write(new ChipLayout.ChipFile("raw", file, 4_096), content);
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
