package id.loket.printing.internal.chip;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.chip.ChipContents;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Watch;
import id.loket.printing.internal.chip.ChipDesk.Patience;
import id.loket.printing.internal.chip.ChipReader.Lying;

/**
 * One chip: its number before the intent, its contents before the printing, its reading back after it. The reader is kept
 * from other cards from {@link #number} until the blank has left it, and while it is read back.
 */
public final class ChipWork implements AutoCloseable {

    private static final int MOST_PULLED = 3;
    private static final long LOOK_MILLIS = 200;

    private final ChipReader reader;
    private final ChipContents contents;
    private final Semaphore place;
    private final Patience patience;
    private final boolean insidePrinter;
    private boolean holding;

    ChipWork(ChipReader reader, ChipContents contents, Semaphore place, Patience patience, boolean insidePrinter) {
        this.reader = reader;
        this.contents = contents;
        this.place = place;
        this.patience = patience;
        this.insidePrinter = insidePrinter;
    }

    /**
     * Waits for a blank on the reader. Nothing is written.
     *
     * @param expected the number the stock says, for the operator
     * @return the number of the blank that lies there
     * @throws Refusal if none came, or it is none that is known
     */
    public ChipNumber number(ChipNumber expected, Watch watch) {
        take(watch);
        watch.progress(0, 1, ChipMsg.stepLay.text(expected, reader.label()));
        try {
            return reader.with(patience.lay(), watch::cancelled, (lying, number) -> number);
        } catch (DeviceException failed) {
            throw switch (failed.fault()) {
                case TIMEOUT -> new Refusal(failed, ChipMsg.noCardLaid, reader.label());
                case GARBAGE, CARD_REMOVED, ATTENTION -> new Refusal(failed, ChipMsg.numberUnreadable, failed.happened());
                default -> failed;
            };
        }
    }

    /**
     * Writes the chip of the blank that is bound by now. A card that is lifted may be laid back.
     *
     * @param bound the number bound to the job
     * @param printer where the blank goes next, for the operator
     * @return what became of it
     */
    public Written write(ChipNumber bound, String printer, Watch watch) {
        try {
            var written = written(bound, watch);
            return written instanceof Written.Done ? moved(bound, printer, watch) : written;
        } finally {
            leave();
        }
    }

    private Written written(ChipNumber bound, Watch watch) {
        var begun = new AtomicBoolean();
        for (var pulled = 0; pulled < MOST_PULLED; pulled++) {
            watch.progress(0, 1, pulled == 0 ? ChipMsg.stepWrite.text(bound) : ChipMsg.stepPulled.text(bound, reader.label()));
            try {
                return reader.with(pulled == 0 ? patience.work() : patience.lay(), () -> !begun.get() && watch.cancelled(),
                        (lying, number) -> onto(lying, number, bound, begun));
            } catch (DeviceException failed) {
                if (failed.fault() != Fault.CARD_REMOVED) {
                    return ended(bound, begun.get(), pulled > 0, failed);
                }
            } catch (Refusal otherCard) {
                return begun.get() ? new Written.Unknown(ChipMsg.writeUnknown.text(bound, otherCard.happened()))
                        : new Written.Untouched(otherCard);
            }
        }
        return begun.get() ? new Written.Unknown(ChipMsg.writeUnfinished.text(bound))
                : new Written.Untouched(new Refusal(ChipMsg.noCardLaid, reader.label()));
    }

    /** On the driver's thread. A chip that refuses is looked at at once: is it as empty as before? */
    private Written onto(Lying lying, ChipNumber number, ChipNumber bound, AtomicBoolean begun) {
        if (!number.equals(bound)) {
            return new Written.Unknown(ChipMsg.exchanged.text(bound, number));
        }
        try {
            begun.set(true);
            lying.profile().write(lying.card(), contents);
            return new Written.Done();
        } catch (DeviceException refused) {
            if (refused.fault() != Fault.ATTENTION) {
                throw refused;
            }
            return empty(lying) ? new Written.Untouched(refused)
                    : new Written.Failed(ChipMsg.writeFailed.text(bound, refused.happened()));
        }
    }

    private static boolean empty(Lying lying) {
        try {
            lying.profile().read(lying.card());
            return false;
        } catch (DeviceException says) {
            return says.fault() == Fault.ATTENTION;
        }
    }

    private static Written ended(ChipNumber bound, boolean begun, boolean lifted, DeviceException failed) {
        if (!begun) {
            return new Written.Untouched(failed);
        }
        return new Written.Unknown(lifted && failed.fault() == Fault.TIMEOUT ? ChipMsg.writeUnfinished.text(bound)
                : ChipMsg.writeUnknown.text(bound, failed.happened()));
    }

    /** Were the blank to stay on the reader, the printer would print on whatever else lies in it. */
    private Written moved(ChipNumber bound, String printer, Watch watch) {
        if (insidePrinter) {
            return new Written.Done();
        }
        watch.progress(0, 1, ChipMsg.stepIntoPrinter.text(bound, printer));
        try {
            reader.awaitRemoval(patience.lay(), watch::cancelled);
            return new Written.Done();
        } catch (DeviceException stays) {
            return new Written.Unknown(ChipMsg.chipWritten.text() + " " + stays.happened());
        }
    }

    /**
     * Reads the chip of the printed card and compares it with what was to be written.
     *
     * @param bound the number of the printed blank
     * @return what it says
     */
    public ReadBack readBack(ChipNumber bound, Watch watch) {
        try {
            take(watch);
            for (var pulled = 0; ; pulled++) {
                watch.progress(0, 1, insidePrinter ? ChipMsg.stepRead.text(bound)
                        : ChipMsg.stepLayAgain.text(bound, reader.label()));
                try {
                    return reader.with(patience.lay(), watch::cancelled, (lying, number) -> compared(lying, number, bound));
                } catch (DeviceException failed) {
                    var again = failed.fault() == Fault.CARD_REMOVED || failed.fault() == Fault.GARBAGE;
                    if (!again || pulled == MOST_PULLED - 1) {
                        return new ReadBack.Unknown(ChipMsg.notReadBack.text(bound, failed.happened()));
                    }
                }
            }
        } catch (Refusal notReadable) {
            return new ReadBack.Unknown(ChipMsg.notReadBack.text(bound, notReadable.happened()));
        } finally {
            leave();
        }
    }

    private ReadBack compared(Lying lying, ChipNumber number, ChipNumber bound) {
        if (!number.equals(bound)) {
            return new ReadBack.Unknown(ChipMsg.readBackOther.text(bound, number));
        }
        try {
            var differences = ChipComparison.differences(contents, lying.profile().read(lying.card()));
            return differences.isEmpty() ? new ReadBack.Same()
                    : new ReadBack.Different(ChipMsg.chipDiffers.text(bound, String.join(", ", differences)));
        } catch (DeviceException says) {
            if (says.fault() == Fault.ATTENTION || says.fault() == Fault.UNTRUSTED) {
                return new ReadBack.Different(ChipMsg.chipNotSealed.text(bound, says.happened()));
            }
            throw says;
        }
    }

    /**
     * What the chip says of a card that waits for a person; no outcome, only evidence.
     *
     * @param bound the number it was meant for
     * @param cancelled whether the person gave up waiting
     * @return in words
     */
    public Evidence look(ChipNumber bound, BooleanSupplier cancelled) {
        take(Watch.NONE);
        try {
            return reader.with(patience.work(), cancelled, (lying, number) -> seen(lying, number, bound));
        } catch (Refusal failed) {
            return new Evidence(null, false, ChipMsg.evidenceNone.text(failed.happened()));
        } finally {
            leave();
        }
    }

    /**
     * What was seen on a chip.
     *
     * @param same whether it agrees with the card's data; null if that is not known, false if it certainly does not
     * @param empty whether nothing was ever written on it
     * @param words for the screen
     */
    public record Evidence(Boolean same, boolean empty, String words) {
    }

    private Evidence seen(Lying lying, ChipNumber number, ChipNumber bound) {
        if (!number.equals(bound)) {
            return new Evidence(null, false, ChipMsg.evidenceOther.text(bound, number));
        }
        try {
            var differences = ChipComparison.laterDifferences(contents, lying.profile().read(lying.card()));
            return differences.isEmpty() ? new Evidence(true, false, ChipMsg.evidenceSame.text(bound))
                    : new Evidence(false, false,
                            ChipMsg.evidenceDiffers.text(bound, String.join(", ", differences)));
        } catch (DeviceException says) {
            return switch (says.fault()) {
                case ATTENTION -> new Evidence(false, true, ChipMsg.evidenceEmpty.text(bound));
                case UNTRUSTED -> new Evidence(false, false, ChipMsg.evidenceBroken.text(bound, says.happened()));
                default -> throw says;
            };
        }
    }

    private void take(Watch watch) {
        if (holding) {
            return;
        }
        try {
            var until = System.nanoTime() + patience.lay().multipliedBy(2).toNanos();
            while (!place.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (watch.cancelled() || System.nanoTime() > until) {
                    throw new Refusal(ChipMsg.readerBusy, reader.label());
                }
            }
            holding = true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refusal(stop, ChipMsg.readerBusy, reader.label());
        }
    }

    private void leave() {
        if (holding) {
            holding = false;
            place.release();
        }
    }

    /** Gives the reader to the next card. */
    @Override
    public void close() {
        leave();
    }
}
