package id.loket.verification.campaign.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.tables.NikReader;
import id.loket.registry.tables.TableFile;
import id.loket.registry.tables.TableHead;
import id.loket.registry.tables.TableMsg;
import id.loket.registry.tables.TableNote;
import id.loket.registry.tables.TablePlan;
import id.loket.registry.tables.Tables;
import id.loket.registry.tables.VillageFinder;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListHeading;
import id.loket.verification.campaign.ListMapping;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.TakeRequest;

/** How a list will be taken: its sheets, and what reads the rows of each. */
final class ListPlan {

    private static final int MOST_NOTES = 100;
    private static final int WIDTH_ROWS = 30;

    private final TablePlan table;
    private final Map<String, PersonReader> readers = new HashMap<>();
    private final List<TableNote> notes = new ArrayList<>();
    private final List<ListHeading> headings;
    private int lines;

    /**
     * @param listDate the day ages are reckoned from
     * @throws Refusal if no sheet has the column of names, or dates do not tell their order
     */
    ListPlan(TakeRequest request, Regions regions, LocalDate today, LocalDate listDate) throws IOException {
        var file = Tables.open(request.file());
        var mapping = request.mapping();
        notes.addAll(file.notes());
        var wanted = request.sheets().isEmpty() ? file.sheets() : TablePlan.chosen(file, request.sheets());
        table = new TablePlan(file, wanted, ListColumn::isKnown);
        requireHeaders();
        if (mapping.header(ListColumn.NAME).isEmpty()) {
            throw new Refusal(ListMsg.mappingLacks, ListColumn.NAME.label());
        }
        leaveOutSheetsWithoutNames(mapping);
        var nikHeader = mapping.header(ListColumn.NIK);
        var lost = table.losesLastDigit(nikHeader);
        var order = table.dateOrder(mapping.dateOrder(), mapping.header(ListColumn.BIRTH_DATE), nikHeader);
        var cells = new PersonReader.Readers(new NikReader(lost), lost, new BirthReader(order, today, listDate),
                new VillageFinder(regions, mapping.village()));
        var repeats = new Repeats();
        var columns = new SenderColumns(table.heads(), mapping);
        var several = table.heads().size() > 1 && mapping.header(ListColumn.POLLING_STATION).isEmpty();
        for (var head : table.heads()) {
            notes.addAll(head.notes());
            var isStation = several && head.sheet().toUpperCase(Locale.ROOT).contains("TPS");
            readers.put(head.sheet(), new PersonReader(new PersonReader.Columns(columns.read(head), columns.others(head),
                    head.headers().size()), cells, repeats, isStation));
        }
        headings = columns.headings();
    }

    TableFile file() {
        return table.file();
    }

    /** @return what is to be known of the file, once it was read */
    List<TableNote> notes() {
        return notes;
    }

    /** @return the sender's columns */
    List<ListHeading> headings() {
        return headings;
    }

    /** @return lines read so far */
    int lines() {
        return lines;
    }

    /** @param people given each row; false stops */
    void read(Predicate<ListedPerson> people) throws IOException {
        var filled = new HashMap<String, Boolean>();
        table.read(row -> {
            filled.put(row.sheet(), true);
            return people.test(readers.get(row.sheet()).read(row, ++lines));
        }, this::note);
        table.heads().stream().filter(head -> !filled.containsKey(head.sheet()))
                .forEach(head -> note(TableNote.ofSheet(head.sheet(), TableMsg.sheetEmpty, head.sheet())));
    }

    private void note(TableNote note) {
        if (notes.size() < MOST_NOTES) {
            notes.add(note);
        }
    }

    /** Workbooks carry sheets of notes and sums beside those of people. */
    private void leaveOutSheetsWithoutNames(ListMapping mapping) {
        var name = mapping.header(ListColumn.NAME);
        var all = List.copyOf(table.heads());
        for (var head : all) {
            if (head.column(name) < 0) {
                table.leaveOut(head);
                note(head.row() == 0 ? TableNote.ofSheet(head.sheet(), TableMsg.sheetEmpty, head.sheet())
                        : TableNote.ofSheet(head.sheet(), TableMsg.sheetLeftOut, head.sheet(), name));
            }
        }
        if (table.heads().isEmpty()) {
            throw new Refusal(TableMsg.sheetHeaderDiffers, all.get(0).sheet(), name);
        }
    }

    private void requireHeaders() throws IOException {
        if (table.heads().stream().anyMatch(head -> head.row() > 0)) {
            return;
        }
        int widest = 0;
        for (var head : table.heads()) {
            widest = Math.max(widest, widest(head.sheet()));
        }
        throw new Refusal(switch (widest) {
            case 0 -> CampaignMsg.listWithoutRows;
            case 1 -> TableMsg.noColumns;
            default -> CampaignMsg.listWithoutHeaders;
        });
    }

    private int widest(String sheet) throws IOException {
        var widest = new int[2];
        table.file().read(sheet, row -> {
            widest[0] = Math.max(widest[0], row.width());
            return ++widest[1] < WIDTH_ROWS;
        });
        return widest[0];
    }
}
