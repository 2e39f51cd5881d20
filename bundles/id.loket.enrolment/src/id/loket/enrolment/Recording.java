package id.loket.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.loket.kernel.FingerPosition;
import id.loket.registry.Resident;

/**
 * One enrolment as far as it has come: its rows, and what follows from them. The current step is never stored, so after
 * a kill, a log-out or on another seat it is exactly where the last committed row left it.
 *
 * @param enrolment the recording
 * @param resident who is recorded
 * @param captures all tries at all items, in order
 * @param exceptions what cannot be taken
 * @param verifications all comparisons, in order
 * @param policy the office's rules
 */
public record Recording(Enrolment enrolment, Resident resident, List<CapturedItem> captures,
        List<BiometricException> exceptions, List<VerificationTry> verifications, Policy policy) {

    private static final List<List<FingerPosition>> HANDS = List.of(
            List.of(FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_THUMB, FingerPosition.RIGHT_MIDDLE,
                    FingerPosition.RIGHT_RING, FingerPosition.RIGHT_LITTLE),
            List.of(FingerPosition.LEFT_INDEX, FingerPosition.LEFT_THUMB, FingerPosition.LEFT_MIDDLE,
                    FingerPosition.LEFT_RING, FingerPosition.LEFT_LITTLE));

    /** Copies the lists. */
    public Recording {
        captures = List.copyOf(captures);
        exceptions = List.copyOf(exceptions);
        verifications = List.copyOf(verifications);
    }

    /** @return the first step that is not done */
    public Step step() {
        return Stream.of(Step.values()).filter(step -> !done(step)).findFirst().orElse(Step.DONE);
    }

    /**
     * @param step a step
     * @return whether nothing is left to do in it
     */
    public boolean done(Step step) {
        return switch (step) {
            case BIODATA -> enrolment.biodataAt() != null;
            case PORTRAIT, SIGNATURE, FINGERS, IRISES, ENDORSEMENT -> Item.of(step).stream().allMatch(this::done);
            case VERIFICATION -> verified();
            case PACKET -> enrolment.packetId() != null;
            case SLIP -> enrolment.slipAt() != null;
            case DONE -> false;
        };
    }

    /**
     * @param item an item
     * @return whether it is taken or excepted
     */
    public boolean done(Item item) {
        return kept(item).isPresent() || exception(item).isPresent();
    }

    /** @return what is taken next in the current step, or empty where nothing is taken */
    public Optional<Item> nextItem() {
        var step = step();
        if (step == Step.VERIFICATION) {
            return toVerify().stream().filter(item -> !verified(item)).findFirst();
        }
        return Item.of(step).stream().filter(item -> !done(item)).findFirst();
    }

    /**
     * @param item an item
     * @return the try that counts
     */
    public Optional<CapturedItem> kept(Item item) {
        return captures.stream().filter(capture -> capture.item() == item && capture.kept()).findFirst();
    }

    /**
     * @param item an item
     * @return why it is not taken
     */
    public Optional<BiometricException> exception(Item item) {
        return exceptions.stream().filter(exception -> exception.item() == item).findFirst();
    }

    /**
     * The fingers taken again: each hand's index, or its first other finger where the index cannot be taken. Nothing
     * for a hand of which no print was kept; nothing before all fingers are settled.
     *
     * @return one or two items, or none
     */
    public List<Item> toVerify() {
        if (!done(Step.FINGERS)) {
            return List.of();
        }
        var found = new ArrayList<Item>();
        for (var hand : HANDS) {
            hand.stream().map(Item::of).filter(item -> kept(item).isPresent()).findFirst().ifPresent(found::add);
        }
        return found;
    }

    /**
     * @param item a finger
     * @return whether it matched the kept print, or a supervisor decided to go on
     */
    public boolean verified(Item item) {
        return triesAtKept(item).anyMatch(VerificationTry::settled);
    }

    /**
     * @param item a finger
     * @return how often it was compared in vain with the print that is kept now
     */
    public int mismatches(Item item) {
        return (int) triesAtKept(item).filter(attempt -> !attempt.settled()).count();
    }

    /**
     * @param item a finger to be verified
     * @return whether only taking the print again or a supervisor helps
     */
    public boolean verificationFailed(Item item) {
        return !verified(item) && mismatches(item) >= policy.tries();
    }

    /** @return what was taken last and may still be taken again, or empty */
    public Optional<Item> lastTaken() {
        if (enrolment.recordedAt() != null) {
            return Optional.empty();
        }
        return captures.stream().filter(CapturedItem::kept).map(CapturedItem::item).reduce((first, second) -> second);
    }

    /** @return what is not yet settled and may be excepted */
    public Set<Item> exceptable() {
        var open = EnumSet.noneOf(Item.class);
        Stream.of(Item.values()).filter(item -> item.mayBeExcepted() && !done(item)).forEach(open::add);
        return open;
    }

    /**
     * @param step a step
     * @return how many of its items are settled
     */
    public long settled(Step step) {
        return step == Step.VERIFICATION ? toVerify().stream().filter(this::verified).count()
                : Item.of(step).stream().filter(this::done).count();
    }

    /**
     * @param step a step
     * @return when its last row was written, or empty while it is not done
     */
    public Optional<Instant> doneAt(Step step) {
        if (!done(step)) {
            return Optional.empty();
        }
        return switch (step) {
            case BIODATA -> Optional.of(enrolment.biodataAt());
            case VERIFICATION -> verifications.stream().map(VerificationTry::triedAt).max(Instant::compareTo);
            case PACKET -> Optional.of(enrolment.sealedAt());
            case SLIP -> Optional.of(enrolment.slipAt());
            default -> Item.of(step).stream().map(this::settledAt).max(Instant::compareTo);
        };
    }

    /** @return when anything of this recording was last stored */
    public Instant lastStored() {
        var times = Stream.of(
                Stream.of(enrolment.begunAt(), enrolment.biodataAt(), enrolment.recordedAt(), enrolment.sealedAt(),
                        enrolment.slipAt()),
                captures.stream().map(CapturedItem::takenAt),
                exceptions.stream().map(BiometricException::approvedAt),
                verifications.stream().map(VerificationTry::triedAt));
        return times.flatMap(each -> each).filter(java.util.Objects::nonNull).max(Instant::compareTo).orElseThrow();
    }

    private Instant settledAt(Item item) {
        return kept(item).map(CapturedItem::takenAt).or(() -> exception(item).map(BiometricException::approvedAt)).orElseThrow();
    }

    private boolean verified() {
        return done(Step.FINGERS) && toVerify().stream().allMatch(this::verified);
    }

    private Stream<VerificationTry> triesAtKept(Item item) {
        var kept = kept(item).map(CapturedItem::id);
        return verifications.stream().filter(attempt -> kept.isPresent() && attempt.captureId() == kept.get());
    }
}
