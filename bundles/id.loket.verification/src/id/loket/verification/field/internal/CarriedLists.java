package id.loket.verification.field.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.loket.packet.field.Item;
import id.loket.registry.Regions;
import id.loket.store.Transaction;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.internal.HomeRegencies;
import id.loket.verification.campaign.internal.ListKeys;
import id.loket.verification.campaign.internal.RowTable;
import jakarta.persistence.Query;

/** On a laptop: lists that came with a field package, each with a key of its own. */
final class CarriedLists {

    private static final String TRAVELLER = "system.field";
    private static final String ADD = "INSERT INTO FIELD_LIST (LISTID, PACKAGEID) VALUES (?, ?)";
    private static final String OF = "SELECT L.ID FROM CAMPAIGN_LIST L, FIELD_LIST F WHERE F.LISTID = L.ID AND %s ORDER BY L.ID";
    private static final String ROWS = "SELECT LINE FROM LIST_ROW WHERE ID BETWEEN ? AND ? ORDER BY ID FETCH FIRST ? ROWS ONLY";

    private final ListKeys keys;
    private final Regions regions;

    CarriedLists(ListKeys keys, Regions regions) {
        this.keys = keys;
        this.regions = regions;
    }

    /** A list that the laptop has already, from this package or of its own, stays as it is. */
    void list(Transaction transaction, String packageId, Item item) {
        if (!transaction.entities().createQuery("select l.id from CampaignList l where l.uuid = :uuid", Long.class)
                .setParameter("uuid", item.key()).getResultList().isEmpty()) {
            return;
        }
        var content = Travelling.list(item);
        var campaign = new Campaign(content.draft(), TRAVELLER, transaction.now());
        transaction.entities().persist(campaign);
        transaction.entities().flush();
        var list = new CampaignList(campaign, item.key(), content.fileName(), content.hash(), TRAVELLER, transaction.now());
        keys.lock(list);
        list.complete(1, content.totalRows(), 0, 0, 0, List.of());
        transaction.entities().persist(list);
        transaction.entities().flush();
        sql(transaction, ADD, list.id(), packageId).executeUpdate();
    }

    void row(Transaction transaction, Item item) throws SQLException {
        var list = byUuid(transaction, Travelling.Place.parse(item.key()).list());
        var person = Travelling.row(item);
        if (list.isPresent() && transaction.entities().find(ListRow.class, ListRow.id(list.get().id(), person.line())) == null) {
            new RowTable(transaction.connection(), list.get().id()).insert(List.of(person), keys.open(list.get()),
                    new HomeRegencies(regions));
        }
    }

    private static Optional<CampaignList> byUuid(Transaction transaction, String uuid) {
        return lists(transaction, "L.UUID = ?", uuid).stream().findFirst();
    }

    List<CampaignList> of(Transaction transaction, String packageId) {
        return lists(transaction, "F.PACKAGEID = ?", packageId);
    }

    private static List<CampaignList> lists(Transaction transaction, String condition, String value) {
        var lists = new ArrayList<CampaignList>();
        for (var id : sql(transaction, OF.formatted(condition), value).getResultList()) {
            lists.add(transaction.entities().find(CampaignList.class, ((Number) id).longValue()));
        }
        return lists;
    }

    /** Rows go once nothing that was found out about them is only here; the list goes with its last row. */
    int wipe(Transaction transaction, CampaignList list, Set<String> proven, int atMost) throws SQLException {
        var table = new RowTable(transaction.connection(), list.id());
        var keep = new FindingTable(transaction.connection()).rowsNotIn(list.id(), proven);
        int wiped = 0;
        for (var line : lines(transaction, list.id(), atMost + keep.size())) {
            if (wiped < atMost && !keep.contains(ListRow.id(list.id(), line))) {
                table.delete(line, line);
                wiped++;
            }
        }
        if (keep.isEmpty() && wiped < atMost) {
            forget(transaction, list);
            wiped++;
        }
        return wiped;
    }

    private static List<Integer> lines(Transaction transaction, long listId, int limit) throws SQLException {
        var lines = new ArrayList<Integer>();
        try (var statement = transaction.connection().prepareStatement(ROWS)) {
            statement.setLong(1, ListRow.id(listId, 0));
            statement.setLong(2, ListRow.id(listId + 1, 0) - 1);
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getInt(1));
                }
            }
        }
        return lines;
    }

    private static void forget(Transaction transaction, CampaignList list) {
        for (var statement : List.of("DELETE FROM FIELD_LIST WHERE LISTID = ?", "DELETE FROM MATCH_RUN WHERE LISTID = ?",
                "DELETE FROM LIST_ACCEPTANCE WHERE LISTID = ?", "DELETE FROM CAMPAIGN_LIST WHERE ID = ?")) {
            sql(transaction, statement, list.id()).executeUpdate();
        }
        sql(transaction, "DELETE FROM CAMPAIGN WHERE ID = ?", list.campaignId()).executeUpdate();
    }

    private static Query sql(Transaction transaction, String sql, Object... values) {
        var query = transaction.entities().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
