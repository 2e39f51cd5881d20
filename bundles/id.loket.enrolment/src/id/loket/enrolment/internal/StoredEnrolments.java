package id.loket.enrolment.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Approval;
import id.loket.access.Session;
import id.loket.card.Cards;
import id.loket.device.Capture;
import id.loket.document.Documents;
import id.loket.enrolment.BiometricException;
import id.loket.enrolment.CapturedItem;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.ExceptionKind;
import id.loket.enrolment.Item;
import id.loket.enrolment.Policy;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Step;
import id.loket.enrolment.VerificationTry;
import id.loket.enrolment.internal.CaptureContent.Kind;
import id.loket.kernel.text.Refusal;
import id.loket.packet.Packets;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Recording residents into the office's store. */
@Component
public final class StoredEnrolments implements Enrolments {

    static final String AREA = "enrolments";
    private static final String PURPOSE = "enrolment";

    private final Store store;
    private final Residents residents;
    private final FingerMatcher matcher;
    private final CurrentPolicy current;
    private final Installation installation;
    private final Templates templates;
    private final Rows rows;
    private final Contents contents;
    private final Begin begin;
    private final Sealing sealing;
    private final Visits visits;
    private final SlipPaper paper;

    /**
     * @param store open
     * @param residents whom to record
     * @param references what card and hand-over need later
     * @param matcher compares fingers
     * @param packets seals
     * @param documents makes the slip
     * @param regions names for the slip
     * @param settings thresholds and tries
     * @param installation node and zone
     * @param templates made in the background
     * @param cards told of visits
     */
    @Activate
    public StoredEnrolments(@Reference Store store, @Reference Residents residents, @Reference BiometricReferences references,
            @Reference FingerMatcher matcher, @Reference Packets packets, @Reference Documents documents,
            @Reference Regions regions, @Reference OfficeSettings settings, @Reference Installation installation,
            @Reference Templates templates, @Reference Cards cards) {
        this.store = store;
        this.residents = residents;
        this.matcher = matcher;
        current = new CurrentPolicy(settings);
        this.installation = installation;
        this.templates = templates;
        rows = new Rows(residents);
        contents = new Contents(store);
        begin = new Begin(rows, installation.zone());
        sealing = new Sealing(packets, references, contents, templates);
        visits = new Visits(cards, installation.zone());
        paper = new SlipPaper(documents, regions, installation);
    }

    @Override
    public Recording begin(Session session, long residentId) {
        session.require(RECORD);
        var policy = policy();
        return store.write(transaction -> {
            var resident = residents.byId(transaction, residentId).orElseThrow(() -> new Refusal(EnrolmentMsg.noSuchResident));
            var enrolment = begin.begin(transaction, resident, session.account(), installation.node());
            enrolment.claim(installation.node(), transaction.databaseTime());
            audit(transaction, session, "enrolment.begin", enrolment);
            transaction.announce(AREA);
            return rows.recording(transaction, enrolment, policy);
        });
    }

    @Override
    public Recording resume(Session session, long enrolmentId) {
        return change(session, enrolmentId, "enrolment.resume", (transaction, recording) -> { });
    }

    @Override
    public List<Recording> begun(Session session, int limit) {
        session.require(RECORD);
        var policy = policy();
        return store.write(transaction -> {
            var found = rows.unfinished(transaction, limit).stream()
                    .map(enrolment -> rows.recording(transaction, enrolment, policy)).toList();
            transaction.audit(session.entry("enrolment.begun", PURPOSE,
                    found.stream().map(recording -> Enrolments.subject(recording.enrolment().id())).toArray(String[]::new)));
            return found;
        });
    }

    @Override
    public Recording confirmBiodata(Session session, long enrolmentId) {
        return change(session, enrolmentId, "enrolment.biodata",
                (transaction, recording) -> recording.enrolment().confirmBiodata(transaction.now()));
    }

    @Override
    public Recording accept(Session session, long enrolmentId, Item item, List<Capture.Image> tries, String device) {
        return change(session, enrolmentId, "enrolment.accept", (transaction, recording) -> {
            Acceptance.requireTurn(recording, item);
            var acceptance = Acceptance.of(item, tries, recording.policy());
            for (var index = 0; index < tries.size(); index++) {
                var row = acceptance.row(recording, item, index, tries.get(index), device, transaction.now());
                transaction.entities().persist(row);
                if (row.kept()) {
                    contents.keep(transaction, row, tries.get(index));
                    transaction.afterCommit(() -> templates.soon(row));
                }
            }
        });
    }

    @Override
    public Recording retake(Session session, long enrolmentId, Item item) {
        return change(session, enrolmentId, "enrolment.retake", (transaction, recording) -> {
            if (recording.enrolment().recordedAt() != null) {
                throw new Refusal(EnrolmentMsg.endorsedAlready);
            }
            var kept = recording.kept(item).orElseThrow(() -> new Refusal(EnrolmentMsg.notTaken, item.label()));
            kept.discard();
            contents.remove(transaction, kept);
        });
    }

    @Override
    public Recording except(Session session, long enrolmentId, Set<Item> items, ExceptionKind kind, Approval approval) {
        if (!approval.permission().equals(APPROVE_EXCEPTION)) {
            throw new Refusal(EnrolmentMsg.wrongConsent);
        }
        return change(session, enrolmentId, "enrolment.except", (transaction, recording) -> {
            if (!recording.enrolment().inProgress()) {
                throw new Refusal(EnrolmentMsg.alreadySealed);
            }
            for (var item : items) {
                if (!recording.exceptable().contains(item)) {
                    throw new Refusal(EnrolmentMsg.notExceptable, item.label());
                }
                transaction.entities().persist(new BiometricException(enrolmentId, item, kind, approval));
            }
        });
    }

    @Override
    public Recording verify(Session session, long enrolmentId, Item item, Capture.Image probe) {
        session.require(RECORD);
        var policy = policy();
        var kept = store.read(transaction -> toVerify(
                rows.recording(transaction, rows.enrolment(transaction, enrolmentId), policy), item));
        var score = matcher.score(matcher.template(probe.image(), probe.dpi()), templates.of(kept));
        return change(session, enrolmentId, "enrolment.verify", (transaction, recording) -> {
            toVerify(recording, item);
            transaction.entities().persist(new VerificationTry(enrolmentId, kept, score, score >= FingerMatcher.THRESHOLD,
                    transaction.now()));
        });
    }

    @Override
    public Recording overrideMismatch(Session session, long enrolmentId, Item item, Approval approval) {
        if (!approval.covers(session, APPROVE_MISMATCH, Enrolments.subject(enrolmentId))) {
            throw new Refusal(EnrolmentMsg.wrongConsent);
        }
        return change(session, enrolmentId, "enrolment.override-mismatch", (transaction, recording) -> {
            var kept = toVerify(recording, item);
            if (!recording.verificationFailed(item)) {
                throw new Refusal(EnrolmentMsg.verifyFirst, item.label(), recording.mismatches(item), recording.policy().tries());
            }
            transaction.entities().persist(new VerificationTry(enrolmentId, kept, approval, transaction.now()));
        });
    }

    @Override
    public Recording seal(Session session, long enrolmentId) {
        session.require(RECORD);
        var policy = policy();
        var before = store.read(transaction -> rows.recording(transaction, rows.enrolment(transaction, enrolmentId), policy));
        if (before.enrolment().inProgress() && before.step() != Step.PACKET) {
            throw new Refusal(EnrolmentMsg.notItsTurn, Step.PACKET.label(), before.step().label());
        }
        var made = sealing.templatesOf(before);
        return change(session, enrolmentId, "enrolment.seal", (transaction, recording) -> {
            if (recording.enrolment().inProgress()) {
                sealing.seal(transaction, recording, made);
                visits.note(transaction, recording.enrolment());
                Begin.openCases(transaction, recording.resident().id()).forEach(matter -> matter.close(transaction.now()));
                transaction.announce("cases");
            }
        });
    }

    @Override
    public byte[] slip(Session session, long enrolmentId) {
        session.require(RECORD);
        var policy = policy();
        var recording = store.read(transaction -> rows.recording(transaction, rows.enrolment(transaction, enrolmentId), policy));
        if (recording.enrolment().sealedAt() == null) {
            throw new Refusal(EnrolmentMsg.notSealed);
        }
        var pdf = paper.pdf(recording);
        change(session, enrolmentId, "enrolment.slip",
                (transaction, now) -> now.enrolment().slipGiven(transaction.now()));
        return pdf;
    }

    @Override
    public void postpone(Session session, long enrolmentId) {
        session.require(RECORD);
        store.write(transaction -> {
            var enrolment = rows.forUpdate(transaction, enrolmentId);
            enrolment.claim(installation.node(), transaction.databaseTime());
            enrolment.leave();
            audit(transaction, session, "enrolment.postpone", enrolment);
            return enrolment;
        });
    }

    @Override
    public void abandon(Session session, long enrolmentId, String reason) {
        session.require(RECORD);
        var why = reason.strip();
        if (why.isEmpty()) {
            throw new Refusal(EnrolmentMsg.reasonMissing);
        }
        var policy = policy();
        store.write(transaction -> {
            var enrolment = rows.forUpdate(transaction, enrolmentId);
            enrolment.claim(installation.node(), transaction.databaseTime());
            rows.recording(transaction, enrolment, policy).captures().forEach(capture -> contents.remove(transaction, capture));
            enrolment.abandon(why.substring(0, Math.min(why.length(), REASON_LENGTH)), transaction.now());
            audit(transaction, session, "enrolment.abandon", enrolment);
            transaction.announce(AREA);
            return enrolment;
        });
    }

    @Override
    public void keepSeat(Session session, long enrolmentId) {
        session.require(RECORD);
        if (store.engine() == Store.Engine.DERBY) {
            return; // an embedded database has one seat
        }
        store.write(transaction -> {
            var enrolment = rows.forUpdate(transaction, enrolmentId);
            enrolment.claim(installation.node(), transaction.databaseTime());
            return enrolment;
        });
    }

    @Override
    public Optional<byte[]> image(Session session, long enrolmentId, Item item) {
        session.require(RECORD);
        var policy = policy();
        return store.write(transaction -> {
            var recording = rows.recording(transaction, rows.enrolment(transaction, enrolmentId), policy);
            audit(transaction, session, "enrolment.image", recording.enrolment());
            return recording.kept(item).flatMap(capture -> contents.image(transaction, capture));
        });
    }

    @Override
    public Policy policy() {
        return current.get();
    }

    private Recording change(Session session, long enrolmentId, String action, BiConsumer<Transaction, Recording> act) {
        session.require(RECORD);
        var policy = policy();
        return store.write(transaction -> {
            var enrolment = rows.forUpdate(transaction, enrolmentId);
            enrolment.claim(installation.node(), transaction.databaseTime());
            act.accept(transaction, rows.recording(transaction, enrolment, policy));
            audit(transaction, session, action, enrolment);
            transaction.announce(AREA);
            var now = rows.recording(transaction, enrolment, policy);
            if (now.step() == Step.PACKET && enrolment.recordedAt() == null) {
                enrolment.recorded(transaction.now());
            }
            return now;
        });
    }

    private static CapturedItem toVerify(Recording recording, Item item) {
        if (recording.step() != Step.VERIFICATION) {
            throw new Refusal(EnrolmentMsg.notItsTurn, item.label(), recording.step().label());
        }
        if (!recording.toVerify().contains(item) || recording.verified(item)) {
            throw new Refusal(EnrolmentMsg.notToVerify, item.label());
        }
        return recording.kept(item).orElseThrow();
    }

    private static void audit(Transaction transaction, Session session, String action, Enrolment enrolment) {
        transaction.audit(session.entry(action, PURPOSE, Enrolments.subject(enrolment.id()), Residents.subject(enrolment.residentId())));
    }
}
