package id.loket.verification.campaign.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignList.State;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.Campaigns;

/** Campaigns in the store. */
@Component
public final class StoredCampaigns implements Campaigns {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Store store;
    private final Clock clock;

    /**
     * @param store where they lie
     * @param clock tells today
     */
    @Activate
    public StoredCampaigns(@Reference Store store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Campaign create(Session session, CampaignDraft draft) {
        session.require(WORK);
        var whole = checked(draft);
        return store.write(transaction -> {
            var campaign = new Campaign(whole, session.account(), transaction.now());
            transaction.entities().persist(campaign);
            transaction.entities().flush();
            transaction.audit(session.entry("verification.create-campaign", whole.purpose(),
                    "campaign:" + campaign.id()));
            transaction.announce("lists");
            return campaign;
        });
    }

    @Override
    public Campaign change(Session session, long id, CampaignDraft draft) {
        session.require(WORK);
        var whole = checked(draft);
        return store.write(transaction -> {
            var campaign = Optional.ofNullable(transaction.entities().find(Campaign.class, id))
                    .orElseThrow(() -> new Refusal(CampaignMsg.campaignGone));
            campaign.change(whole);
            transaction.audit(session.entry("verification.change-campaign", whole.purpose(), "campaign:" + id));
            transaction.announce("lists");
            return campaign;
        });
    }

    @Override
    public List<Campaign> all(Session session) {
        session.require(WORK);
        return store.read(transaction -> transaction.entities()
                .createQuery("select c from Campaign c order by c.id desc", Campaign.class).getResultList());
    }

    @Override
    public Optional<Campaign> byId(Session session, long id) {
        session.require(WORK);
        return store.read(transaction -> Optional.ofNullable(transaction.entities().find(Campaign.class, id)));
    }

    @Override
    public List<Campaign> expired(Session session) {
        session.require(WORK);
        return store.read(transaction -> transaction.entities()
                .createQuery("select c from Campaign c where c.retainUntil < :today and exists (select l.id from"
                        + " CampaignList l where l.campaignId = c.id and l.state = :ready) order by c.retainUntil",
                        Campaign.class)
                .setParameter("today", LocalDate.now(clock)).setParameter("ready", State.READY).getResultList());
    }

    /** Lists of special populations may not be kept without saying what for, by what right, and until when. */
    private CampaignDraft checked(CampaignDraft draft) {
        if (draft.listDate() == null) {
            throw new Refusal(CampaignMsg.campaignLacks, CampaignMsg.fieldListDate.text());
        }
        if (draft.retainUntil() == null) {
            throw new Refusal(CampaignMsg.campaignLacks, CampaignMsg.fieldRetainUntil.text());
        }
        if (draft.retainUntil().isBefore(LocalDate.now(clock))) {
            throw new Refusal(CampaignMsg.retentionOver, DAY.format(draft.retainUntil()));
        }
        return new CampaignDraft(draft.kind(), filled(draft.name(), CampaignMsg.fieldName),
                filled(draft.source(), CampaignMsg.fieldSource), draft.listDate(),
                filled(draft.purpose(), CampaignMsg.fieldPurpose),
                filled(draft.legalBasis(), CampaignMsg.fieldLegalBasis), draft.retainUntil());
    }

    private static String filled(String text, CampaignMsg field) {
        if (text == null || text.isBlank()) {
            throw new Refusal(CampaignMsg.campaignLacks, field.text());
        }
        return text.strip();
    }
}
