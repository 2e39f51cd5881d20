package id.loket.verification.field.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.packet.field.FieldCargo;
import id.loket.packet.field.Item;
import id.loket.packet.field.Sink;
import id.loket.packet.field.Slice;
import id.loket.packet.field.Source;
import id.loket.packet.field.Taken;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.ResidentItems;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.internal.ListCipher;
import id.loket.verification.campaign.internal.ListKeys;
import id.loket.verification.campaign.internal.NewestList;
import id.loket.verification.campaign.internal.RowTable;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.internal.Reopening;
import id.loket.verification.match.internal.ProposalTable;

/** Open rows of lists go out, with the residents they may be; what a team found out about their people comes home. */
@Component
public final class ListCargo implements FieldCargo {

    private static final int PAGE = 500;

    private final Residents residents;
    private final ListKeys keys;
    private final CarriedLists carried;

    /**
     * @param store whose cipher seals the keys of lists
     * @param residents who goes along with a row
     * @param regions tells where rows belong
     */
    @Activate
    public ListCargo(@Reference Store store, @Reference Residents residents, @Reference Regions regions) {
        this.residents = residents;
        keys = new ListKeys(store);
        carried = new CarriedLists(keys, regions);
    }

    @Override
    public String kind() {
        return Travelling.KIND;
    }

    /** Lists asked for, and those of the slice's schools, go whole; of the others only the rows of people who are visited in the slice's villages. */
    @Override
    public void pack(Transaction transaction, Slice slice, Sink sink) {
        for (var newest : NewestList.all(transaction)) {
            var list = newest.list();
            var whole = slice.lists().contains(list.uuid()) || slice.schools().stream().anyMatch(newest::isOf);
            var villages = NewestList.isVisitedByVillage(newest.campaign().kind()) ? slice.villages() : Set.<RegionCode>of();
            if (whole || !villages.isEmpty()) {
                new Packing(transaction, slice.packageId(), newest, keys.open(list), sink).pack(whole, villages);
            }
        }
    }

    /** One list on its way out. The list itself goes before its first row, and not without one. */
    private final class Packing {

        private final Transaction transaction;
        private final String packageId;
        private final NewestList newest;
        private final ListCipher cipher;
        private final Sink sink;
        private final RowTable rows;
        private boolean begun;

        Packing(Transaction transaction, String packageId, NewestList newest, ListCipher cipher, Sink sink) {
            this.transaction = transaction;
            this.packageId = packageId;
            this.newest = newest;
            this.cipher = cipher;
            this.sink = sink;
            rows = new RowTable(transaction.connection(), newest.list().id());
        }

        void pack(boolean whole, Set<RegionCode> villages) {
            try {
                if (whole) {
                    for (int first = 1; first <= newest.list().totalRows(); first += PAGE) {
                        add(rows.openBetween(first, first + PAGE - 1, cipher));
                    }
                    return;
                }
                for (var village : new TreeSet<>(villages)) {
                    for (var page = rows.openIn(village.value(), 0, PAGE, cipher); !page.isEmpty();
                            page = rows.openIn(village.value(), page.get(page.size() - 1).line(), PAGE, cipher)) {
                        add(page);
                    }
                }
            } catch (SQLException failure) {
                throw new IllegalStateException("rows of list " + newest.list().id() + " cannot be read", failure);
            }
        }

        private void add(List<ListedPerson> page) throws SQLException {
            if (!begun && !page.isEmpty()) {
                sink.add(Travelling.list(packageId, newest.campaign(), newest.list()));
                begun = true;
            }
            var proposals = new ProposalTable(transaction.connection(), newest.list().id());
            for (var person : page) {
                for (var candidate : proposals.candidates(ListRow.id(newest.list().id(), person.line()), cipher)
                        .orElse(List.of())) {
                    residents.byId(transaction, candidate.resident()).ifPresent(resident -> {
                        sink.add(ResidentItems.of(packageId, resident));
                        transaction.entities().detach(resident);
                    });
                }
                sink.add(Travelling.row(packageId, newest.list().uuid(), person));
            }
        }
    }

    @Override
    public void unpack(Transaction transaction, String packageId, Item item) {
        try {
            if (item.kind().equals(Travelling.LIST)) {
                carried.list(transaction, packageId, item);
            } else {
                carried.row(transaction, item);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(item.kind() + " cannot be taken in", failure);
        }
    }

    @Override
    public void collect(Transaction transaction, String packageId, Sink sink) {
        var table = new FindingTable(transaction.connection());
        for (var list : carried.of(transaction, packageId)) {
            var cipher = keys.open(list);
            try {
                for (var rowId : table.rowsOf(list.id())) {
                    var place = new Travelling.Place(list.uuid(), (int) (rowId % ListRow.LINES));
                    table.of(rowId, cipher).forEach(finding -> sink.add(Travelling.finding(place, finding)));
                }
            } catch (SQLException failure) {
                throw new IllegalStateException("findings of list " + list.id() + " cannot be read", failure);
            }
        }
    }

    @Override
    public Taken take(Transaction transaction, Item item, Source source) {
        try {
            var table = new FindingTable(transaction.connection());
            if (table.knows(item.id())) {
                return new Taken.Known();
            }
            var row = new RowTrail(transaction).newest(Travelling.Place.parse(item.key()));
            if (row.isEmpty()) {
                return new Taken.Refused(FindingMsg.listDeleted.text());
            }
            var rowId = row.get();
            var list = keys.held(rowId / ListRow.LINES, transaction);
            if (transaction.entities().find(ListRow.class, rowId) == null) {
                return new Taken.Refused(FindingMsg.rowUnknown.text());
            }
            var finding = Travelling.finding(item, rowId, source.team());
            var decided = Reopening.decided(transaction, rowId).filter(outcome -> contradicts(finding.status(), outcome));
            if (decided.isPresent()) {
                return new Taken.Conflict(FindingMsg.decidedMeanwhile.text(finding.status().label(), decided.get().label()),
                        "row:" + rowId);
            }
            table.insert(finding, keys.open(list));
            transaction.announce("lists");
            return new Taken.Added();
        } catch (SQLException failure) {
            throw new IllegalStateException("a finding cannot be taken in", failure);
        }
    }

    /** Whoever was found at home may well be recorded; otherwise desk and field must say the same. */
    static boolean contradicts(FieldStatus status, Outcome outcome) {
        return outcome != Outcome.of(status) && !(status == FieldStatus.PRESENT && outcome.needsResident())
                && !(status == FieldStatus.HAS_CARD && outcome == Outcome.FOUND_RECORDED_PRINTED);
    }

    /** The field is right: the row goes back to the desk, with the finding beside it. */
    @Override
    public void decide(Transaction transaction, Item item, Source source, Ruling ruling) {
        try {
            long rowId = new RowTrail(transaction).newest(Travelling.Place.parse(item.key()))
                    .orElseThrow(() -> new Refusal(FindingMsg.rowGone));
            var list = keys.held(rowId / ListRow.LINES, transaction);
            var table = new FindingTable(transaction.connection());
            if (!table.knows(item.id())) {
                var finding = Travelling.finding(item, rowId, source.team());
                table.insert(finding, keys.open(list));
                Reopening.reopen(transaction, rowId, ruling.by(),
                        FindingMsg.decidedByField.text(finding.status().label(), ruling.reason()));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a finding cannot be taken in", failure);
        }
    }

    @Override
    public int wipe(Transaction transaction, String packageId, Set<String> proven, int atMost) {
        try {
            int wiped = 0;
            for (var list : carried.of(transaction, packageId)) {
                wiped += carried.wipe(transaction, list, proven, atMost - wiped);
                if (wiped >= atMost) {
                    return wiped;
                }
            }
            return wiped;
        } catch (SQLException failure) {
            throw new IllegalStateException("lists of package " + packageId + " cannot be wiped", failure);
        }
    }
}
