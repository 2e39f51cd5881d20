package id.loket.verification.result.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.People;
import id.loket.access.Session;
import id.loket.document.Documents;
import id.loket.kernel.text.Refusal;
import id.loket.packet.OfficeSeal;
import id.loket.registry.Regions;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignList.State;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.DeletionRecord;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.DeskProgress;
import id.loket.verification.result.ListResult;
import id.loket.verification.result.ResultCheck;
import id.loket.verification.result.ResultCheck.Verdict;
import id.loket.verification.result.ResultManifest;
import id.loket.verification.result.ResultMsg;
import id.loket.verification.result.ResultRequest;
import id.loket.verification.result.Results;

/** Results of this office, their register in the store. */
@Component
public final class OfficeResults implements Results {

    private final Store store;
    private final Desk desk;
    private final Regions regions;
    private final OfficeSeal seal;
    private final People people;
    private final Clock clock;
    private final ResultPapers papers;

    /**
     * @param store open
     * @param desk tells what became of each row
     * @param regions name the office, and where others belong
     * @param seal signs
     * @param documents make the papers
     * @param settings name the head of the office
     * @param people who stands behind an account
     * @param installation whether this is a training office
     * @param clock the office's day
     */
    @Activate
    public OfficeResults(@Reference Store store, @Reference Desk desk, @Reference Regions regions,
            @Reference OfficeSeal seal, @Reference Documents documents, @Reference OfficeSettings settings,
            @Reference People people, @Reference Installation installation, @Reference Clock clock) {
        this.store = store;
        this.desk = desk;
        this.regions = regions;
        this.seal = seal;
        this.people = people;
        this.clock = clock;
        papers = new ResultPapers(documents, regions, settings, people, installation, clock.getZone());
    }

    @Override
    public boolean sealHere() {
        return store.read(seal::here);
    }

    @Override
    public byte[] draft(Session session, ResultRequest request) {
        session.require(Campaigns.WORK);
        var heading = heading(session, request);
        var totals = desk.totals(session, request.listId());
        store.write(transaction -> {
            transaction.audit(session.entry("verification.result-draft", ResultMsg.purposeDraft.text(),
                    "list:" + request.listId()));
            return null;
        });
        return papers.letter(heading, Tally.of(totals, disclosure(heading)), null);
    }

    @Override
    public ListResult make(Session session, ResultRequest request, Path file, DeskProgress progress) {
        session.require(MAKE);
        var heading = heading(session, request);
        if (!sealHere()) {
            throw new Refusal(ResultMsg.noSeal);
        }
        try (var making = new ResultMaking(file, heading, disclosure(heading))) {
            desk.results(session, request.listId(), ResultMsg.purposeResult.text(), row -> making.add(row, progress));
            making.rowsDone();
            var made = store.write(transaction -> sealed(session, heading, making, transaction));
            making.inPlace();
            return made;
        }
    }

    private ListResult sealed(Session session, Heading heading, ResultMaking making, Transaction transaction)
            throws SQLException {
        requireThere(heading.list().id(), transaction);
        var number = ResultNumbers.next(transaction, heading.madeAt().toLocalDate());
        var tally = making.tally();
        var numbered = heading.numbered(number.text());
        var result = new ListResult(number, heading.list(), heading.request(), tally.rows(), tally.decided(),
                session.account(), transaction.now());
        var office = regions.office();
        making.seal(numbered, papers.letter(numbered, tally, making.rows()), seal.publicSeal(transaction).keyId(),
                office.code().value() + " " + office.name(), content -> seal.sign(transaction, content));
        result.sealed(making.rows().hash(), making.letterHash());
        transaction.entities().persist(result);
        transaction.entities().flush();
        transaction.audit(session.entry("verification.result", number.text(), "list:" + heading.list().id(),
                "result:" + result.id()));
        transaction.announce("lists");
        return result;
    }

    private Heading heading(Session session, ResultRequest request) {
        return store.read(transaction -> {
            var list = requireThere(request.listId(), transaction);
            var campaign = transaction.entities().find(Campaign.class, list.campaignId());
            return new Heading("", regions.office().name(), campaign, list, request, people.name(session.account()),
                    OffsetDateTime.now(clock));
        });
    }

    /** A list that is deleted while its result is made goes to nobody. */
    private static CampaignList requireThere(long listId, Transaction transaction) {
        return Optional.ofNullable(transaction.entities().find(CampaignList.class, listId))
                .filter(list -> list.state() == State.READY).orElseThrow(() -> new Refusal(CampaignMsg.listGone));
    }

    private Disclosure disclosure(Heading heading) {
        return new Disclosure(heading.campaign().kind(), regions);
    }

    @Override
    public List<ListResult> of(Session session, long campaignId) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> ofCampaign(campaignId, transaction));
    }

    private static List<ListResult> ofCampaign(long campaignId, Transaction transaction) {
        return transaction.entities()
                .createQuery("select r from ListResult r where r.campaignId = :campaign order by r.id desc", ListResult.class)
                .setParameter("campaign", campaignId).getResultList();
    }

    @Override
    public ResultCheck check(Session session, Path file) {
        session.require(Campaigns.WORK);
        if (!sealHere()) {
            throw new Refusal(ResultMsg.noSeal);
        }
        var found = ResultCheck.of(file, store.write(seal::publicSeal));
        return store.write(transaction -> {
            var known = found.verdict().isReliable() ? registered(found, transaction) : found;
            transaction.audit(session.entry("verification.result-check", known.verdict().name(),
                    known.manifest().map(ResultManifest::number).map(number -> new String[] {"result:" + number})
                            .orElse(new String[0])));
            return known;
        });
    }

    /** What only the register knows: that it was made here at all, and that a newer one was. */
    private static ResultCheck registered(ResultCheck found, Transaction transaction) {
        var manifest = found.manifest().orElseThrow();
        var result = transaction.entities()
                .createQuery("select r from ListResult r where r.resultNumber = :number", ListResult.class)
                .setParameter("number", manifest.number()).getResultStream()
                .filter(each -> manifest.part(ResultContainer.ROWS).filter(rows -> rows.hash().equals(each.rowsHash()))
                        .isPresent())
                .findFirst();
        if (result.isEmpty()) {
            return new ResultCheck(Verdict.NOT_REGISTERED, "", found.manifest());
        }
        var newest = ofCampaign(result.get().campaignId(), transaction).get(0);
        return newest.id() == result.get().id() ? found
                : new ResultCheck(Verdict.OLDER, newest.number(), found.manifest());
    }

    @Override
    public byte[] deletionRecord(Session session, long deletionId) {
        session.require(Campaigns.WORK);
        return store.write(transaction -> {
            var deletion = Optional.ofNullable(transaction.entities().find(DeletionRecord.class, deletionId))
                    .orElseThrow(() -> new Refusal(ResultMsg.deletionGone));
            if (deletion.rowsGoneAt() == null) {
                throw new Refusal(ResultMsg.deletionUnfinished);
            }
            transaction.audit(session.entry("verification.deletion-record", deletion.reason(),
                    "list:" + deletion.listId()));
            return papers.deletion(deletion, transaction.entities().find(Campaign.class, deletion.campaignId()));
        });
    }
}
