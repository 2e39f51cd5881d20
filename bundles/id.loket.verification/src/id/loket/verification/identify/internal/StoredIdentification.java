package id.loket.verification.identify.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.device.Capture;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReference;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.registry.biometrics.PreparedFingers;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.identify.FingerCandidate.Verdict;
import id.loket.verification.identify.FingerSearch;
import id.loket.verification.identify.Found;
import id.loket.verification.identify.GalleryState;
import id.loket.verification.identify.Identification;
import id.loket.verification.identify.IdentifyMsg;
import id.loket.verification.identify.IdentifyRules;
import id.loket.verification.identify.Probe;
import id.loket.verification.identify.Question;
import id.loket.verification.identify.SearchProgress;
import id.loket.verification.identify.Sought;

/** Searches over the gallery, kept in the store with what was decided. */
@Component
public final class StoredIdentification implements Identification {

    private static final String AREA = "identifications";
    /** Of the desk, which sets whom a search found beside the row. */
    private static final String LISTS = "lists";

    private final Store store;
    private final FingerGallery gallery;
    private final PreparedFingers fingers;
    private final FingerMatcher matcher;
    private final Devices devices;
    private final OfficeSettings settings;
    private final CampaignLists lists;
    private final BiometricReferences references;
    private final SearchRows rows;

    /**
     * @param store open
     * @param gallery the fingers on record
     * @param fingers compares
     * @param matcher reads prints
     * @param devices the scanner
     * @param settings of the office
     * @param lists whose rows are looked for
     * @param references portraits
     * @param residents who they are
     * @param regions names of villages
     */
    @Activate
    public StoredIdentification(@Reference Store store, @Reference FingerGallery gallery, @Reference PreparedFingers fingers,
            @Reference FingerMatcher matcher, @Reference Devices devices, @Reference OfficeSettings settings,
            @Reference CampaignLists lists, @Reference BiometricReferences references, @Reference Residents residents,
            @Reference Regions regions) {
        this.store = store;
        this.gallery = gallery;
        this.fingers = fingers;
        this.matcher = matcher;
        this.devices = devices;
        this.settings = settings;
        this.lists = lists;
        this.references = references;
        rows = new SearchRows(residents, regions);
    }

    @Override
    public GalleryState prepare(Session session) {
        session.require(IDENTIFY);
        return gallery.open(session);
    }

    @Override
    public IdentifyRules rules() {
        return IdentifyRules.from(settings);
    }

    @Override
    public Sought sought(Session session, long rowId) {
        session.require(IDENTIFY);
        return store.write(transaction -> {
            var person = lists.person(transaction, row(transaction, rowId));
            transaction.audit(session.entry("identify.sought", IdentifyMsg.purposeSought.text(), "row:" + rowId));
            return new Sought(rowId, person.name(), person.sex(), person.birth() == null ? null : person.birth().year());
        });
    }

    @Override
    public Probe take(Session session, FingerPosition finger, Capture.Control control) {
        session.require(IDENTIFY);
        if (!finger.isIndex()) {
            throw new Refusal(IdentifyMsg.onlyIndexFingers);
        }
        var scanner = devices.one(FingerprintScanner.class).orElseThrow(() -> new Refusal(IdentifyMsg.noScanner));
        var shot = scanner.capture(finger, control);
        var template = template(shot);
        return new Probe(finger, shot.image(), shot.quality(), fingers.minutiae(template), template);
    }

    private byte[] template(Capture.Image shot) {
        try {
            return matcher.template(shot.image(), shot.dpi());
        } catch (IllegalArgumentException noPrint) {
            throw new Refusal(noPrint, IdentifyMsg.printEmpty);
        }
    }

    @Override
    public Found search(Session session, Probe probe, Question question, SearchProgress progress) {
        session.require(IDENTIFY);
        var checked = checked(question);
        requireGood(probe);
        if (checked.rowId() != null) {
            store.read(transaction -> row(transaction, checked.rowId()));
        }
        gallery.open(session);
        try {
            var block = block(checked, probe, gallery.entries(progress));
            var threshold = rules().threshold();
            var ranked = Hit.ranked(compare(block, probe, threshold, progress), MOST);
            return store.write(transaction -> {
                var search = new FingerSearch(checked, probe, block.size(), threshold, session.account(), transaction.now());
                rows.keep(transaction, search, ranked);
                transaction.audit(session.entry("identify.search", checked.reason(), rows.subjects(search, ranked)));
                return rows.view(transaction, search);
            });
        } catch (CancellationException stopped) {
            store.write(transaction -> {
                transaction.audit(session.entry("identify.cancelled", checked.reason(), rows.subjects(checked.rowId())));
                return null;
            });
            throw new Refusal(stopped, IdentifyMsg.searchCancelled);
        }
    }

    private static Question checked(Question question) {
        var reason = question.reason() == null ? "" : question.reason().strip();
        if (reason.isEmpty()) {
            throw new Refusal(IdentifyMsg.reasonMissing);
        }
        if (reason.length() > REASON_LENGTH) {
            throw new Refusal(IdentifyMsg.reasonTooLong, reason.length(), REASON_LENGTH);
        }
        return new Question(question.sex(), question.birthYear(), question.tolerance(), question.wide(), question.rowId(), reason);
    }

    private void requireGood(Probe probe) {
        var rules = rules();
        if (!rules.accepts(probe)) {
            throw new Refusal(IdentifyMsg.printPoor, probe.quality(), probe.minutiae(), rules.quality(), rules.minutiae());
        }
    }

    private static List<Entry> block(Question question, Probe probe, List<Entry> all) {
        if (all.isEmpty()) {
            throw new Refusal(IdentifyMsg.noFingers);
        }
        var block = Block.of(question, probe.finger());
        var held = all.stream().filter(entry -> block.holds(entry.finger())).toList();
        if (held.isEmpty()) {
            throw new Refusal(IdentifyMsg.nobodyLikeThat, block.sexInWords(), block.yearsInWords());
        }
        return held;
    }

    private Collection<Hit> compare(List<Entry> block, Probe probe, int threshold, SearchProgress progress) {
        var against = fingers.against(probe.template());
        var hits = new ConcurrentLinkedQueue<Hit>();
        gallery.crew().work(block.size(), each -> {
            var entry = block.get(each);
            var score = against.applyAsDouble(entry.prepared(fingers));
            if (score >= threshold) {
                hits.add(new Hit(entry.finger(), score));
            }
        }, done -> progress.comparing(done, block.size()), progress::cancelled);
        return hits;
    }

    @Override
    public Found open(Session session, long searchId) {
        session.require(IDENTIFY);
        return store.write(transaction -> {
            var found = rows.view(transaction, rows.search(transaction, searchId));
            transaction.audit(session.entry("identify.open", found.search().reason(), rows.subjects(found)));
            return found;
        });
    }

    @Override
    public Found same(Session session, long searchId, long residentId) {
        return decide(session, searchId, "identify.same", (transaction, search) -> {
            rows.candidate(transaction, searchId, residentId).decide(Verdict.SAME);
            search.found(residentId, session.account(), transaction.now());
            return residentId;
        });
    }

    @Override
    public Found different(Session session, long searchId, long residentId) {
        return decide(session, searchId, "identify.different", (transaction, search) -> {
            search.requireOpen();
            rows.candidate(transaction, searchId, residentId).decide(Verdict.DIFFERENT);
            if (rows.candidates(transaction, searchId).stream().noneMatch(one -> one.verdict() == Verdict.OPEN)) {
                search.notFound(session.account(), transaction.now());
            }
            return residentId;
        });
    }

    @Override
    public Found notFound(Session session, long searchId) {
        return decide(session, searchId, "identify.not-found", (transaction, search) -> {
            search.notFound(session.account(), transaction.now());
            rows.candidates(transaction, searchId).forEach(one -> one.decide(Verdict.DIFFERENT));
            return null;
        });
    }

    @Override
    public Found reopen(Session session, long searchId) {
        return decide(session, searchId, "identify.reopen", (transaction, search) -> {
            search.reopen();
            rows.candidates(transaction, searchId).forEach(one -> one.decide(Verdict.OPEN));
            return null;
        });
    }

    /** Decides, and gives the resident it is about, if it is about one. */
    @FunctionalInterface
    private interface Decision {
        Long in(Transaction transaction, FingerSearch search);
    }

    private Found decide(Session session, long searchId, String action, Decision decision) {
        session.require(IDENTIFY);
        return store.write(transaction -> {
            var search = rows.search(transaction, searchId);
            var resident = decision.in(transaction, search);
            transaction.audit(session.entry(action, search.reason(), rows.subjects(search, resident)));
            transaction.announce(AREA);
            if (search.listRowId() != null) {
                transaction.announce(LISTS);
            }
            return rows.view(transaction, search);
        });
    }

    @Override
    public Optional<byte[]> portrait(Session session, long searchId, long residentId) {
        session.require(SEE_PORTRAIT);
        return store.write(transaction -> {
            var search = rows.search(transaction, searchId);
            var candidate = rows.candidate(transaction, searchId, residentId);
            transaction.audit(session.entry("identify.portrait", search.reason(), rows.subjects(search, candidate.residentId())));
            return references.get(transaction, candidate.residentId(), BiometricReference.Kind.PORTRAIT);
        });
    }

    private static ListRow row(Transaction transaction, long rowId) {
        return Optional.ofNullable(transaction.entities().find(ListRow.class, rowId))
                .orElseThrow(() -> new Refusal(IdentifyMsg.rowGone));
    }
}
