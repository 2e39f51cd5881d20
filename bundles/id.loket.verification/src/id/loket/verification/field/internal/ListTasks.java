package id.loket.verification.field.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.FieldTasks;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.internal.ListCipher;
import id.loket.verification.campaign.internal.ListKeys;
import id.loket.verification.campaign.internal.NewestList;
import id.loket.verification.campaign.internal.RowTable;
import id.loket.verification.desk.FieldFinding;

/** Open rows of lists, for a team that looks for their people; and what it finds out, kept with the list. */
@Component
public final class ListTasks implements FieldTasks {

    /** Looking for people of lists in the field. */
    public static final Permission CHECK = Permission.of("verification.field-check", Role.OPERATOR, Role.VERIFIER,
            Role.SUPERVISOR);

    private static final int PAGE = 500;
    /** Names lie sealed, so rows are opened to look; a laptop has no more than these of one list. */
    private static final int LOOKED_THROUGH = 20_000;
    private static final int EVIDENCE = 1000;
    /** Only that somebody lives there is seen by the team itself. */
    private static final Set<FieldStatus> NEEDS_EVIDENCE = EnumSet.complementOf(EnumSet.of(FieldStatus.PRESENT));

    private final Store store;
    private final ListKeys keys;

    /** @param store where lists lie */
    @Activate
    public ListTasks(@Reference Store store) {
        this.store = store;
        keys = new ListKeys(store);
    }

    @Override
    public String kind() {
        return Travelling.KIND;
    }

    @Override
    public List<Task> tasks(Session session, Query query) {
        session.require(CHECK);
        return store.write(transaction -> {
            var tasks = new ArrayList<Task>();
            for (var newest : lists(transaction, query)) {
                var cipher = keys.open(newest.list());
                var findings = new FindingTable(transaction.connection());
                for (var person : people(transaction, newest, query, cipher)) {
                    var rowId = ListRow.id(newest.list().id(), person.line());
                    tasks.add(task(newest, person, findings.of(rowId, cipher).stream().findFirst().orElse(null)));
                }
            }
            tasks.sort(Comparator.comparing(Task::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Task::id));
            var shown = tasks.size() > query.limit() ? List.copyOf(tasks.subList(0, query.limit())) : tasks;
            transaction.audit(session.entry("verification.field-tasks", kind(),
                    shown.stream().map(each -> "row:" + each.id()).toArray(String[]::new)));
            return shown;
        });
    }

    private static List<NewestList> lists(Transaction transaction, Query query) {
        return NewestList.all(transaction).stream()
                .filter(newest -> query.place().isEmpty() || newest.isOf(query.place())).toList();
    }

    private static List<ListedPerson> people(Transaction transaction, NewestList newest, Query query, ListCipher cipher)
            throws SQLException {
        var rows = new RowTable(transaction.connection(), newest.list().id());
        var found = new ArrayList<ListedPerson>();
        int line = 0;
        for (int seen = 0; seen < LOOKED_THROUGH && line < newest.list().totalRows(); seen += PAGE) {
            var page = query.village() == null ? rows.openBetween(line + 1, line + PAGE, cipher)
                    : rows.openIn(query.village().value(), line, PAGE, cipher);
            page.stream().filter(person -> matches(person, query.text())).forEach(found::add);
            if (query.village() == null) {
                line += PAGE;
            } else if (page.isEmpty()) {
                break;
            } else {
                line = page.get(page.size() - 1).line();
            }
        }
        return found;
    }

    private static boolean matches(ListedPerson person, String text) {
        var wanted = text.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return true;
        }
        return person.nik().startsWith(wanted) || Stream.of(person.name().toUpperCase(Locale.ROOT).split(" "))
                .anyMatch(word -> word.startsWith(wanted)) || person.name().toUpperCase(Locale.ROOT).startsWith(wanted);
    }

    private static Task task(NewestList newest, ListedPerson person, FieldFinding last) {
        var birth = Stream.of(person.written(ListColumn.BIRTH_PLACE), person.written(ListColumn.BIRTH_DATE))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return new Task(Travelling.KIND + ":" + new Travelling.Place(newest.list().uuid(), person.line()),
                newest.campaign().name(), person.name(), person.hasWholeNik() ? person.nik() : null, birth, born(person),
                person.written(ListColumn.ADDRESS), person.village(), last == null ? null : last.status(),
                last == null ? null : last.evidence());
    }

    private static LocalDate born(ListedPerson person) {
        var birth = person.birth();
        return birth != null && birth.isWhole() && !birth.estimated() ? LocalDate.of(birth.year(), birth.month(), birth.day())
                : null;
    }

    @Override
    public void found(Session session, String task, FieldStatus status, String evidence) {
        session.require(CHECK);
        var why = evidence == null ? "" : evidence.strip();
        if (why.isEmpty() && NEEDS_EVIDENCE.contains(status)) {
            throw new Refusal(FindingMsg.evidenceMissing, status.label());
        }
        var place = Travelling.Place.parse(task.substring(Travelling.KIND.length() + 1));
        store.write(transaction -> {
            var newest = NewestList.all(transaction).stream().filter(each -> each.list().uuid().equals(place.list()))
                    .findFirst().orElseThrow(() -> new Refusal(FindingMsg.rowGone));
            var rowId = ListRow.id(newest.list().id(), place.line());
            if (transaction.entities().find(ListRow.class, rowId) == null) {
                throw new Refusal(FindingMsg.rowGone);
            }
            keys.held(newest.list().id(), transaction);
            new FindingTable(transaction.connection()).insert(new FieldFinding(UUID.randomUUID().toString(), rowId, status,
                    why.length() > EVIDENCE ? why.substring(0, EVIDENCE) : why, session.account(), transaction.now(), ""),
                    keys.open(newest.list()));
            transaction.audit(session.entry("verification.field-found", status.name(), "row:" + task));
            transaction.announce("lists");
            return null;
        });
    }
}
