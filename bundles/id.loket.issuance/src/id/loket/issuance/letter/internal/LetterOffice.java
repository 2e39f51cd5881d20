package id.loket.issuance.letter.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.card.Cards;
import id.loket.document.Documents;
import id.loket.issuance.letter.InterimLetter;
import id.loket.issuance.letter.InterimLetter.State;
import id.loket.issuance.letter.LetterCode;
import id.loket.issuance.letter.LetterCode.Verdict;
import id.loket.issuance.letter.LetterMsg;
import id.loket.issuance.letter.LetterPolicy;
import id.loket.issuance.letter.Letters;
import id.loket.issuance.letter.NumberPattern;
import id.loket.issuance.letter.Signatory;
import id.loket.kernel.text.Refusal;
import id.loket.packet.OfficeSeal;
import id.loket.packet.PublicSeal;
import id.loket.registry.EnrolmentStanding;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The desk that issues interim letters. */
@Component
public final class LetterOffice implements Letters {

    private static final String PURPOSE = "interim-letter";
    private static final String AREA = "letters";

    private final Store store;
    private final Cards cards;
    private final Residents residents;
    private final Regions regions;
    private final BiometricReferences references;
    private final OfficeSettings settings;
    private final OfficeSeal seal;
    private final Clock clock;
    private final Eligibility eligibility;
    private final LetterFace faces;
    private final LetterPaper paper;

    /**
     * @param store open
     * @param cards says who waits for one
     * @param residents whose letters they are
     * @param regions names of villages, and the office's own
     * @param references the portrait
     * @param settings the numbering, and who signs
     * @param seal seals the code
     * @param documents makes the paper
     * @param installation whether this is a training office
     * @param clock the office's day
     * @param standings where recordings stand; null where no recordings are kept
     */
    @Activate
    public LetterOffice(@Reference Store store, @Reference Cards cards, @Reference Residents residents,
            @Reference Regions regions, @Reference BiometricReferences references, @Reference OfficeSettings settings,
            @Reference OfficeSeal seal, @Reference Documents documents, @Reference Installation installation,
            @Reference Clock clock, @Reference(cardinality = ReferenceCardinality.OPTIONAL,
                    policyOption = ReferencePolicyOption.GREEDY) EnrolmentStanding standings) {
        this.store = store;
        this.cards = cards;
        this.residents = residents;
        this.regions = regions;
        this.references = references;
        this.settings = settings;
        this.seal = seal;
        this.clock = clock;
        eligibility = new Eligibility(cards, Optional.ofNullable(standings));
        faces = new LetterFace(regions);
        paper = new LetterPaper(documents, regions, settings, installation);
    }

    @Override
    public boolean sealHere() {
        return store.read(seal::here);
    }

    @Override
    public Optional<LetterPolicy> policy() {
        return store.read(transaction -> decisions(transaction, 1).stream().findFirst());
    }

    @Override
    public List<LetterPolicy> decisions(Session session) {
        session.require(DECIDE);
        return store.read(transaction -> decisions(transaction, Integer.MAX_VALUE));
    }

    @Override
    public LetterPolicy decide(Session session, boolean allowed, String reason) {
        session.require(DECIDE);
        var why = reason(reason);
        return store.write(transaction -> {
            var decision = new LetterPolicy(allowed, why, session.account(), transaction.now());
            transaction.entities().persist(decision);
            transaction.audit(session.entry(allowed ? "issuance.letters-on" : "issuance.letters-off", PURPOSE));
            transaction.announce(AREA);
            return decision;
        });
    }

    @Override
    public NumberPattern pattern() {
        return settings.get(NumberPattern.SETTING).map(NumberPattern::new).orElse(NumberPattern.USUAL);
    }

    @Override
    public void number(Session session, NumberPattern pattern) {
        session.require(DECIDE);
        store.write(transaction -> {
            settings.put(transaction, NumberPattern.SETTING, pattern.text());
            transaction.audit(session.entry("issuance.letter-number", pattern.text()));
            return null;
        });
    }

    @Override
    public Signatory signatory() {
        return new Signatory(settings.get(OfficeSettings.HEAD_NAME).orElse(""), settings.get(OfficeSettings.HEAD_NUMBER).orElse(""));
    }

    @Override
    public void signedBy(Session session, Signatory signatory) {
        session.require(DECIDE);
        store.write(transaction -> {
            settings.put(transaction, OfficeSettings.HEAD_NAME, signatory.name());
            settings.put(transaction, OfficeSettings.HEAD_NUMBER, signatory.number());
            transaction.audit(session.entry("issuance.letter-signatory", PURPOSE));
            return null;
        });
    }

    @Override
    public List<Candidate> candidates(Session session, String typed) {
        session.require(ISSUE);
        var people = residents.search(session, Residents.Query.of(typed.trim()), PURPOSE);
        return store.read(transaction -> people.stream().map(each -> candidate(transaction, each)).toList());
    }

    private Candidate candidate(Transaction transaction, Resident resident) {
        var found = eligibility.of(transaction, resident.id());
        Optional<String> against = Optional.empty();
        try {
            requireAllowed(transaction);
            eligibility.require(found, resident, today());
            LetterRows.inForce(transaction, resident.id()).filter(letter -> !letter.expiredOn(today()))
                    .ifPresent(LetterOffice::refuseSecond);
        } catch (Refusal refusal) {
            against = Optional.of(refusal.happened());
        }
        return new Candidate(resident.id(), resident.nik().masked(), resident.name(), faces.name(resident.village()),
                found.code(), against);
    }

    @Override
    public InterimLetter issue(Session session, long residentId) {
        session.require(ISSUE);
        return store.write(transaction -> {
            var former = LetterRows.inForce(transaction, residentId);
            former.filter(letter -> !letter.expiredOn(today())).ifPresent(LetterOffice::refuseSecond);
            former.ifPresent(letter -> follow(transaction, session, letter));
            return issue(transaction, session, residentId, former);
        });
    }

    @Override
    public InterimLetter renew(Session session, long letterId) {
        session.require(ISSUE);
        return store.write(transaction -> {
            var former = LetterRows.forUpdate(transaction, letterId);
            if (former.state() == State.ISSUED && !former.renewableOn(today())) {
                throw new Refusal(LetterMsg.renewTooEarly, former.number(), date(former.validUntil()),
                        InterimLetter.RENEWABLE.getDays());
            }
            follow(transaction, session, former);
            return issue(transaction, session, former.residentId(), Optional.of(former));
        });
    }

    private static void follow(Transaction transaction, Session session, InterimLetter former) {
        former.end(State.RENEWED, session.account(), null, transaction.now());
        // Written before the next one takes the resident's only place.
        transaction.entities().flush();
    }

    private InterimLetter issue(Transaction transaction, Session session, long residentId,
            Optional<InterimLetter> former) throws SQLException {
        requireSeal(transaction, LetterMsg.noSeal);
        requireAllowed(transaction);
        var resident = residents.byId(transaction, residentId)
                .orElseThrow(() -> new Refusal(LetterMsg.residentGone));
        var found = eligibility.of(transaction, residentId);
        eligibility.require(found, resident, today());
        // The number's row is locked from here on: it also keeps two seats from making the office's first seal.
        var number = LetterNumbers.next(transaction, pattern(), today());
        byNumber(transaction, number.text()).ifPresent(used -> {
            throw new Refusal(LetterMsg.numberUsed, used.number());
        });
        var face = new InterimLetter.Face(residentId, resident.village(), found.code(),
                LetterFace.digest(faces.of(resident)));
        var letter = new InterimLetter(number, face, former.orElse(null), today());
        letter.issued(sealed(transaction, letter, resident), session.account(), transaction.now());
        transaction.entities().persist(letter);
        transaction.entities().flush();
        cards.interimLetter(transaction, residentId, letter.validUntil());
        transaction.audit(session.entry("issuance.letter", PURPOSE, "letter:" + letter.id(), Residents.subject(residentId)));
        transaction.announce(AREA);
        return letter;
    }

    private String sealed(Transaction transaction, InterimLetter letter, Resident resident) {
        return code(letter, resident).sealed(seal.publicSeal(transaction), content -> seal.sign(transaction, content));
    }

    private LetterCode code(InterimLetter letter, Resident resident) {
        return new LetterCode(letter.number(), resident.nik(), resident.name(), resident.birthDate(),
                letter.issuedOn(), letter.validUntil(), regions.office().code());
    }

    @Override
    public void revoke(Session session, long letterId, String why) {
        session.require(REVOKE);
        end(session, letterId, State.REVOKED, reason(why));
    }

    @Override
    public void takeIn(Session session, long letterId) {
        session.require(ISSUE);
        end(session, letterId, State.TAKEN_IN, null);
    }

    private void end(Session session, long letterId, State outcome, String why) {
        store.write(transaction -> {
            var letter = LetterRows.forUpdate(transaction, letterId);
            letter.end(outcome, session.account(), why, transaction.now());
            if (LetterRows.inForce(transaction, letter.residentId()).isEmpty()) {
                cards.interimLetter(transaction, letter.residentId(), null);
            }
            transaction.audit(session.entry(outcome == State.REVOKED ? "issuance.letter-revoked" : "issuance.letter-in",
                    PURPOSE, "letter:" + letterId, Residents.subject(letter.residentId())));
            transaction.announce(AREA);
            return null;
        });
    }

    @Override
    public byte[] paper(Session session, long letterId) {
        session.require(ISSUE);
        return store.write(transaction -> {
            var letter = LetterRows.forUpdate(transaction, letterId);
            if (letter.state() != State.ISSUED) {
                throw new Refusal(LetterMsg.letterEnded, letter.number(), letter.state().label());
            }
            var face = faces.of(residents.byId(transaction, letter.residentId())
                    .orElseThrow(() -> new Refusal(LetterMsg.residentGone)));
            if (!LetterFace.digest(face).equals(letter.faceDigest())) {
                throw new Refusal(LetterMsg.dataCorrected, letter.number());
            }
            var former = Optional.ofNullable(letter.renewsId())
                    .map(id -> transaction.entities().find(InterimLetter.class, id));
            transaction.audit(session.entry("issuance.letter-paper", PURPOSE, "letter:" + letterId,
                    Residents.subject(letter.residentId())));
            return paper.pdf(letter, former, face, references.get(transaction, letter.residentId(), Kind.PORTRAIT));
        });
    }

    @Override
    public Finding check(Session session, String typed) {
        session.require(ISSUE);
        return store.write(transaction -> {
            var finding = LetterCode.looksLikeOne(typed) ? scanned(transaction, typed) : typed(transaction, typed);
            transaction.audit(session.entry("issuance.letter-check", finding.verdict().name(), finding.letter()
                    .map(letter -> new String[] {"letter:" + letter.id(), Residents.subject(letter.residentId())})
                    .orElse(new String[0])));
            return finding;
        });
    }

    private void requireSeal(Transaction transaction, LetterMsg otherwise) {
        if (!seal.here(transaction)) {
            throw new Refusal(otherwise);
        }
    }

    private Finding scanned(Transaction transaction, String typed) {
        requireSeal(transaction, LetterMsg.noSealToCheck);
        var check = LetterCode.check(typed, seal.publicSeal(transaction), today());
        var letter = check.code().flatMap(code -> byNumber(transaction, code.number()))
                .filter(each -> LetterCode.same(each.code(), typed));
        if (check.code().isPresent() && letter.isEmpty()) {
            return new Finding(Verdict.NOT_REGISTERED, check.code(), letter);
        }
        return new Finding(known(check.verdict(), letter), check.code(), letter);
    }

    private Finding typed(Transaction transaction, String typed) {
        var letter = byNumber(transaction, typed.trim()).orElseThrow(() -> new Refusal(LetterMsg.notALetter));
        var resident = residents.byId(transaction, letter.residentId())
                .orElseThrow(() -> new Refusal(LetterMsg.residentGone));
        var dates = letter.expiredOn(today()) ? Verdict.EXPIRED : Verdict.LISTED;
        return new Finding(known(dates, Optional.of(letter)), Optional.of(code(letter, resident)), Optional.of(letter));
    }

    /** What only the register knows: that a letter was ended before its time. */
    private static Verdict known(Verdict sealed, Optional<InterimLetter> letter) {
        var ended = letter.filter(each -> each.state() != State.ISSUED).isPresent();
        return ended ? Verdict.ENDED : sealed;
    }

    private static Optional<InterimLetter> byNumber(Transaction transaction, String number) {
        return transaction.entities()
                .createQuery("select l from InterimLetter l where l.letterNumber = :number", InterimLetter.class)
                .setParameter("number", number).getResultStream().findFirst();
    }

    @Override
    public LetterCode.Check checkWith(Path sealFile, String typed) {
        return LetterCode.check(typed, PublicSeal.read(sealFile), today());
    }

    @Override
    public long issued(Instant since) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(l) from InterimLetter l where l.issuedAt >= :since", Long.class)
                .setParameter("since", since).getSingleResult());
    }

    private static void requireAllowed(Transaction transaction) {
        var decision = decisions(transaction, 1).stream().findFirst()
                .orElseThrow(() -> new Refusal(LetterMsg.neverAllowed));
        if (!decision.allowed()) {
            throw new Refusal(LetterMsg.notAllowed, decision.reason());
        }
    }

    private static List<LetterPolicy> decisions(Transaction transaction, int limit) {
        return transaction.entities().createQuery("select p from LetterPolicy p order by p.id desc", LetterPolicy.class)
                .setMaxResults(limit).getResultList();
    }

    private static void refuseSecond(InterimLetter letter) {
        throw new Refusal(LetterMsg.inForce, letter.number(), date(letter.validUntil()));
    }

    private static String reason(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal(LetterMsg.reasonMissing);
        }
        var text = typed.trim();
        if (text.length() > REASON_LENGTH) {
            throw new Refusal(LetterMsg.reasonTooLong, text.length(), REASON_LENGTH);
        }
        return text;
    }

    private static String date(LocalDate day) {
        return "%1$td-%1$tm-%1$tY".formatted(day);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
