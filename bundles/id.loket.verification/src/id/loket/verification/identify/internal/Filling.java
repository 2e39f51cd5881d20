package id.loket.verification.identify.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.registry.biometrics.EnrolledFinger;
import id.loket.registry.biometrics.EnrolledFingers;
import id.loket.registry.biometrics.PreparedFingers;
import id.loket.store.Store;

/** Reads what is not known yet, by the portion, and makes it ready on every core. */
final class Filling {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    /** Read in one transaction: some half a megabyte. */
    private static final int PORTION = 500;

    private final Store store;
    private final EnrolledFingers enrolled;
    private final PreparedFingers fingers;
    private final Crew crew;

    /** Told how far it is. */
    @FunctionalInterface
    interface Told {

        /** @return whether to stop */
        boolean isEnough(int done, int total);
    }

    Filling(Store store, EnrolledFingers enrolled, PreparedFingers fingers, Crew crew) {
        this.store = store;
        this.enrolled = enrolled;
        this.fingers = fingers;
        this.crew = crew;
    }

    /**
     * @param known what was read before; kept where it still holds
     * @param budget bytes that may be taken by what is made ready
     * @param told how far it is
     * @return all fingers on record, without those that cannot be read
     * @throws java.util.concurrent.CancellationException if told it is enough
     */
    List<Entry> from(List<Entry> known, long budget, Told told) {
        var all = store.read(enrolled::all);
        var before = known.stream().collect(Collectors.toMap(entry -> entry.finger().id(), Function.identity()));
        var entries = new Entry[all.size()];
        var missing = new ArrayList<Integer>();
        var spent = 0L;
        for (var at = 0; at < entries.length; at++) {
            var now = all.get(at);
            var kept = before.get(now.id());
            if (kept != null && kept.isStill(now)) {
                entries[at] = kept.of(now);
                spent += kept.bytes();
            } else {
                missing.add(at);
            }
        }
        for (var from = 0; from < missing.size(); from += PORTION) {
            var portion = missing.subList(from, Math.min(missing.size(), from + PORTION));
            var done = all.size() - missing.size() + from;
            spent += fill(entries, all, portion, spent < budget, () -> told.isEnough(done, all.size()));
        }
        return Arrays.stream(entries).filter(Objects::nonNull).toList();
    }

    private long fill(Entry[] entries, List<EnrolledFinger> all, List<Integer> portion, boolean ready,
            BooleanSupplier enough) {
        var wanted = portion.stream().map(all::get).toList();
        var templates = store.read(transaction -> enrolled.templates(transaction, wanted));
        crew.work(portion.size(), each -> {
            var finger = all.get(portion.get(each));
            var template = templates.get(finger.id());
            if (template != null) {
                entries[portion.get(each)] = ready ? prepared(finger, template) : new Entry(finger, null, template);
            }
        }, done -> { }, enough);
        return portion.stream().map(at -> entries[at]).filter(Objects::nonNull).mapToLong(Entry::bytes).sum();
    }

    /** What is no template must not keep all others from being compared. */
    private Entry prepared(EnrolledFinger finger, byte[] template) {
        try {
            return new Entry(finger, fingers.prepare(template), null);
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("Reference {} is no template", finger.id(), unreadable);
            return null;
        }
    }
}
