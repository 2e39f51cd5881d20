package id.loket.stock.supply.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.office.OfficeSettings;
import id.loket.registry.office.PaperNumbers;
import id.loket.stock.BlankRange;
import id.loket.stock.forecast.Forecasts;
import id.loket.stock.supply.BlankRequest;
import id.loket.stock.supply.Quota;
import id.loket.stock.supply.Requests;
import id.loket.stock.supply.Sender;
import id.loket.stock.supply.SupplyMsg;
import id.loket.store.AuditEntry;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Requests and quotas, with figures from the ledger and the cards. */
@Component
public final class StoredRequests implements Requests {

    private static final Template LETTER = Template.of(StoredRequests.class, "blank-request.html");

    private final Store store;
    private final Forecasts forecasts;
    private final OfficeSettings settings;
    private final Regions regions;
    private final Documents documents;
    private final Clock clock;

    /**
     * @param store open
     * @param forecasts tell what is left, used and waited for
     * @param settings name the head of the office, who signs
     * @param regions name the office
     * @param documents make the letter
     * @param clock of the installation, with its zone
     */
    @Activate
    public StoredRequests(@Reference Store store, @Reference Forecasts forecasts, @Reference OfficeSettings settings,
            @Reference Regions regions, @Reference Documents documents, @Reference Clock clock) {
        this.store = store;
        this.forecasts = forecasts;
        this.settings = settings;
        this.regions = regions;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Proposal propose(Session session) {
        session.require(READ);
        return Proposal.of(forecasts.forecast(session));
    }

    @Override
    public BlankRequest write(Session session, Draft draft) {
        session.require(REQUEST);
        if (draft.recipient() == null) {
            throw new Refusal(SupplyMsg.requestRecipient);
        }
        if (draft.pieces() <= 0 || draft.pieces() > BlankRange.MOST_PIECES) {
            throw new Refusal(SupplyMsg.requestPieces, draft.pieces(), BlankRange.MOST_PIECES);
        }
        var figures = propose(session);
        return store.write(transaction -> {
            refuseOverQuota(transaction, draft);
            var request = new BlankRequest(letter(transaction), draft, figures, session.account(), transaction.now());
            transaction.entities().persist(request);
            transaction.audit(session.entry("stock.request", request.letterNumber(), "request:" + request.id()));
            transaction.announce("blanks");
            return request;
        });
    }

    @Override
    public BlankRequest send(Session session, long request) {
        return change(session, request, "stock.request-send", each -> each.send(clock.instant()));
    }

    @Override
    public BlankRequest answer(Session session, long request, long granted, String document) {
        if (document == null || document.isBlank()) {
            throw new Refusal(SupplyMsg.answerDocument);
        }
        if (granted < 0 || granted > BlankRange.MOST_PIECES) {
            throw new Refusal(SupplyMsg.requestPieces, granted, BlankRange.MOST_PIECES);
        }
        return change(session, request, "stock.request-answer", each -> each.answer(granted, document.trim(), clock.instant()));
    }

    private BlankRequest change(Session session, long id, String action, Consumer<BlankRequest> step) {
        session.require(REQUEST);
        return store.write(transaction -> {
            var request = find(transaction, id);
            step.accept(request);
            transaction.audit(session.entry(action, request.letterNumber(), "request:" + id));
            transaction.announce("blanks");
            return request;
        });
    }

    @Override
    public byte[] letter(Session session, long id) {
        session.require(READ);
        var request = store.read(transaction -> find(transaction, id));
        return documents.pdf(LETTER, Map.of(
                "office", regions.office().name(),
                "request", request,
                "day", LocalDateTime.ofInstant(request.writtenAt(), clock.getZone()),
                "head", settings.get(OfficeSettings.HEAD_NAME).orElse(""),
                "headNumber", settings.get(OfficeSettings.HEAD_NUMBER).orElse(""),
                "ministry", request.recipient() == Sender.MINISTRY,
                "daysLeft", request.perDay() == 0 ? "" : String.valueOf(request.stockLeft() / request.perDay())));
    }

    @Override
    public List<BlankRequest> latest(Session session, int limit) {
        session.require(READ);
        return store.read(transaction -> transaction.entities()
                .createQuery("select r from BlankRequest r order by r.id desc", BlankRequest.class)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public Quota enter(Session session, QuotaTerms terms) {
        session.require(REQUEST);
        refuseWrong(terms);
        return store.write(transaction -> {
            overlapping(transaction, terms).ifPresent(other -> {
                throw new Refusal(SupplyMsg.quotaOverlaps, other.document(), Days.words(other.firstDay()), Days.words(other.lastDay()));
            });
            var quota = new Quota(terms, session.account(), transaction.now());
            transaction.entities().persist(quota);
            transaction.audit(AuditEntry.of(session.account(), "stock.quota", quota.document(), "quota:" + quota.id()));
            transaction.announce("blanks");
            return quota;
        });
    }

    @Override
    public List<QuotaUse> quotas(Session session) {
        session.require(READ);
        return store.read(transaction -> transaction.entities()
                .createQuery("select q from Quota q order by q.lastDay desc, q.id desc", Quota.class)
                .getResultStream()
                .map(quota -> new QuotaUse(quota, received(transaction, quota)))
                .toList());
    }

    private static void refuseWrong(QuotaTerms terms) {
        if (terms.sender() == null || terms.firstDay() == null || terms.lastDay() == null) {
            throw new Refusal(SupplyMsg.quotaIncomplete);
        }
        if (terms.lastDay().isBefore(terms.firstDay())) {
            throw new Refusal(SupplyMsg.quotaBackwards, Days.words(terms.firstDay()), Days.words(terms.lastDay()));
        }
        if (terms.pieces() <= 0 || terms.pieces() > BlankRange.MOST_PIECES) {
            throw new Refusal(SupplyMsg.requestPieces, terms.pieces(), BlankRange.MOST_PIECES);
        }
        if (terms.document() == null || terms.document().isBlank()) {
            throw new Refusal(SupplyMsg.answerDocument);
        }
    }

    private static Optional<Quota> overlapping(Transaction transaction, QuotaTerms terms) {
        return transaction.entities()
                .createQuery("select q from Quota q where q.sender = :sender and q.firstDay <= :last and q.lastDay >= :first", Quota.class)
                .setParameter("sender", terms.sender())
                .setParameter("first", terms.firstDay())
                .setParameter("last", terms.lastDay())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private void refuseOverQuota(Transaction transaction, Draft draft) {
        var today = LocalDate.now(clock);
        if (draft.reason() != null && !draft.reason().isBlank()) {
            return;
        }
        overlapping(transaction, new QuotaTerms(draft.recipient(), today, today, 1, "")).ifPresent(quota -> {
            var left = quota.pieces() - received(transaction, quota);
            if (draft.pieces() > left) {
                throw new Refusal(SupplyMsg.requestOverQuota, draft.pieces(), left, quota.document());
            }
        });
    }

    private static long received(Transaction transaction, Quota quota) {
        return number(transaction.entities()
                .createQuery("select sum(c.received) from Consignment c where c.sender = :sender"
                        + " and c.noteDate between :first and :last", Number.class)
                .setParameter("sender", quota.sender())
                .setParameter("first", quota.firstDay())
                .setParameter("last", quota.lastDay())
                .getSingleResult());
    }

    private BlankRequest.Letter letter(Transaction transaction) {
        var today = LocalDate.now(clock);
        var last = transaction.entities()
                .createQuery("select max(r.letterCount) from BlankRequest r where r.letterYear = :year", Integer.class)
                .setParameter("year", today.getYear())
                .getSingleResult();
        var count = last == null ? 1 : last + 1;
        return new BlankRequest.Letter(today.getYear(), count, "470/%03d/BLANGKO/%s/%s/%d".formatted(count,
                regions.office().code().value(), PaperNumbers.romanMonth(today), today.getYear()));
    }

    private static BlankRequest find(Transaction transaction, long id) {
        return Optional.ofNullable(transaction.entities().find(BlankRequest.class, id))
                .orElseThrow(() -> new Refusal(SupplyMsg.requestUnknown));
    }

    private static long number(Number sum) {
        return sum == null ? 0 : sum.longValue();
    }
}
