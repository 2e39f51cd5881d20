package id.loket.verification.desk.internal;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.matching.Candidate;
import id.loket.matching.Level;
import id.loket.matching.Verdict;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Transaction;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Choice;
import id.loket.verification.desk.ContestCause;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.DeskMsg;
import id.loket.verification.desk.DeskRow;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.Outcome;
import id.loket.verification.field.internal.FindingTable;
import id.loket.verification.match.internal.ProposalTable;

/** One decision about one row, in one transaction. */
final class Deciding {

    private static final int NOTE = 1000;
    private static final String CHOSEN = "select count(d) from ListDecision d where d.listId = :list and d.person = :person"
            + " and d.standingRow is not null and d.standingRow <> :row";

    private final Residents residents;
    private final Facts facts;
    private final Transaction transaction;
    private final OpenedList opened;

    Deciding(Residents residents, Facts facts, Transaction transaction, OpenedList opened) {
        this.residents = residents;
        this.facts = facts;
        this.transaction = transaction;
        this.opened = opened;
    }

    Decision decide(Session session, Choice choice) throws SQLException {
        var lock = RowLock.of(transaction, choice.rowId());
        var first = Reopening.standing(transaction, choice.rowId());
        if (lock.row().state() == RowState.DECIDED) {
            throw new Refusal(DeskMsg.alreadyDecided, first.map(ListDecision::by).orElse(""));
        }
        if (lock.row().version() != choice.version()) {
            throw new Refusal(DeskMsg.rowChanged);
        }
        if (first.filter(each -> each.by().equals(session.account())).isPresent()) {
            throw new Refusal(DeskMsg.secondIsFirst);
        }
        var causes = first.isPresent() ? List.<ContestCause>of() : causes(choice);
        var content = content(choice, causes.isEmpty());
        var decision = decision(session, content, first, causes);
        transaction.entities().persist(decision);
        lock.become(decision.stage() == Decision.Stage.FIRST ? RowState.CONTESTED : RowState.DECIDED);
        transaction.audit(session.entry("verification.decide", choice.outcome().name(), "row:" + choice.rowId()));
        return opened.seal().open(decision);
    }

    private ListDecision decision(Session session, ListDecision.Content content, Optional<ListDecision> first,
            List<ContestCause> causes) {
        var now = transaction.now();
        if (first.isPresent()) {
            first.get().reviewed();
            // A row has one decision that stands: the first must have given way when the second is written.
            transaction.entities().flush();
            return ListDecision.second(content, first.get(), session.account(), now);
        }
        return causes.isEmpty() ? ListDecision.alone(content, session.account(), now)
                : ListDecision.first(content, causes.get(0), session.account(), now);
    }

    /** @return why a second person is needed; also checks what may be chosen at all */
    List<ContestCause> causes(Choice choice) throws SQLException {
        var row = row(choice.rowId());
        var resident = require(choice);
        var verdict = row.proposed().map(DeskRow.Proposed::verdict).orElse(null);
        var candidates = new ProposalTable(transaction.connection(), opened.list().id())
                .candidates(choice.rowId(), opened.cipher()).orElse(List.of());
        var best = verdict == Verdict.SAME ? candidates.get(0).resident() : null;
        if (resident.isEmpty()) {
            return new ContestRule(verdict, best, Level.MISSING, Level.MISSING, Level.MISSING, false).causes(choice);
        }
        var chosen = candidates.stream().filter(each -> each.resident() == resident.get().id()).findFirst()
                .orElseGet(() -> SideBySide.compare(opened.list().id(), row.person(), resident.get()));
        return new ContestRule(verdict, best, level(chosen, ComparedField.NIK), level(chosen, ComparedField.NAME),
                level(chosen, ComparedField.BIRTH_DATE), isChosenElsewhere(choice)).causes(choice);
    }

    private static Level level(Candidate candidate, ComparedField field) {
        return SideBySide.level(candidate, field);
    }

    private DeskRow row(long rowId) throws SQLException {
        return opened.rows(transaction, List.of(rowId)).stream().findFirst().orElseThrow(() -> new Refusal(DeskMsg.rowGone));
    }

    private Optional<Resident> require(Choice choice) {
        var outcome = choice.outcome();
        if (!Outcome.of(kind()).contains(outcome)) {
            throw new Refusal(DeskMsg.outcomeNotOffered, outcome.label());
        }
        if (choice.residentId() == null) {
            if (outcome.needsResident()) {
                throw new Refusal(DeskMsg.residentNeeded, outcome.label());
            }
            return Optional.empty();
        }
        if (outcome.excludesResident()) {
            throw new Refusal(DeskMsg.residentExcluded, outcome.label());
        }
        return Optional.of(residents.byId(transaction, choice.residentId())
                .orElseThrow(() -> new Refusal(DeskMsg.residentGone)));
    }

    CampaignKind kind() {
        return transaction.entities().find(Campaign.class, opened.list().campaignId()).kind();
    }

    private boolean isChosenElsewhere(Choice choice) {
        return transaction.entities().createQuery(CHOSEN, Long.class).setParameter("list", opened.list().id())
                .setParameter("person", opened.cipher().digest(choice.residentId())).setParameter("row", choice.rowId())
                .getSingleResult() > 0;
    }

    private ListDecision.Content content(Choice choice, boolean stands) throws SQLException {
        require(choice);
        var resident = choice.residentId();
        var flags = EnumSet.noneOf(Flag.class);
        if (resident != null) {
            flags.add(Flag.FOUND);
            flags.addAll(facts.of(transaction, resident));
        }
        var seen = !new FindingTable(transaction.connection()).seen(List.of(choice.rowId())).isEmpty();
        if (seen) {
            flags.add(Flag.SEEN_IN_FIELD);
        }
        if (stands || seen) {
            flags.add(Flag.VERIFIED);
        }
        return new ListDecision.Content(opened.list().id(), choice.rowId(), choice.outcome(), flags,
                resident == null ? null : opened.cipher().digest(resident),
                opened.seal().seal(choice.rowId(), resident, note(choice)));
    }

    private static String note(Choice choice) {
        var note = choice.note() == null ? "" : choice.note().strip();
        return note.length() > NOTE ? note.substring(0, NOTE) : note;
    }
}
