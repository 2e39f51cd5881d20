package id.loket.printing.fleet.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.card.PrintAttempt.Result;
import id.loket.printing.fleet.internal.PrinterDay.Work;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * Past days, each summed once, so that a question over a year reads hundreds of rows and not a million attempts; today is
 * always read from the attempts. A past day does not change: a blank that is called printed or spoiled stays so, and a late
 * word, an answer or a check counts on the day it comes. Only the clocks of two seats may differ, and an outcome of before
 * midnight be committed after it, so the last days are summed anew each day.
 */
@Component(service = DaySums.class)
public final class DaySums {

    private static final int ANEW = 3;

    private final Store store;
    private final Clock clock;

    /**
     * @param store open, with the fleet's tables
     * @param clock says which day it is at the office
     */
    @Activate
    public DaySums(@Reference Store store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Instant midnight() {
        return start(today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Clock clock() {
        return clock;
    }

    /** @return past days that are not summed yet, oldest first */
    List<LocalDate> missing() {
        return store.read(transaction -> {
            var first = firstDay(transaction);
            if (first == null) {
                return List.of();
            }
            var summed = new HashSet<>(transaction.entities()
                    .createQuery("select d.dayOn from PrinterDay d where d.printer = :office", LocalDate.class)
                    .setParameter("office", PrinterDay.OFFICE).getResultList());
            return first.datesUntil(today()).filter(day -> !summed.contains(day)).toList();
        });
    }

    private LocalDate firstDay(Transaction transaction) {
        return Stream.of(Result.PRINTED, Result.SPOILED)
                .map(result -> transaction.entities()
                        .createQuery("select min(a.endedAt) from PrintAttempt a where a.result = :result", Instant.class)
                        .setParameter("result", result).getSingleResult())
                .filter(Objects::nonNull).min(Instant::compareTo)
                .map(at -> LocalDate.ofInstant(at, clock.getZone())).orElse(null);
    }

    /** Drops the sums of the last days; they are missing then. */
    void forgetLast() {
        store.write(transaction -> transaction.entities().createQuery("delete from PrinterDay d where d.dayOn >= :since")
                .setParameter("since", today().minusDays(ANEW)).executeUpdate());
    }

    /** Sums one past day; nothing if another seat has done so meanwhile. */
    void sum(LocalDate day) {
        store.write(transaction -> {
            var there = transaction.entities().find(PrinterDay.class, day + " " + PrinterDay.OFFICE);
            if (there == null) {
                Attempts.sum(Attempts.ended(transaction, start(day), start(day.plusDays(1))))
                        .forEach((printer, work) -> transaction.entities().persist(new PrinterDay(printer, day, work)));
            }
            return null;
        });
    }

    /** @return all past days' work by printer, the office under an empty key */
    Map<String, Work> total(Transaction transaction, LocalDate since) {
        return transaction.entities()
                .createQuery("select d.printer, sum(d.printed), sum(d.faults), sum(d.others), sum(d.busySeconds), min(d.firstAt),"
                        + " max(d.lastAt) from PrinterDay d where d.dayOn >= :since group by d.printer", Object[].class)
                .setParameter("since", since).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Work(number(row[1]), number(row[2]), number(row[3]),
                        number(row[4]), (Instant) row[5], (Instant) row[6])));
    }

    /** @return the last print days of each printer, the office under an empty key */
    Map<String, List<Work>> days(Transaction transaction, LocalDate since) {
        return transaction.entities().createQuery("select d from PrinterDay d where d.dayOn >= :since order by d.dayOn desc", PrinterDay.class)
                .setParameter("since", since).getResultStream()
                .collect(Collectors.groupingBy(PrinterDay::printer, Collectors.mapping(PrinterDay::work, Collectors.toList())));
    }

    /** What a printer did from a moment until now: sums of whole days, and the attempts of the first day and of today. */
    Work since(Transaction transaction, String printer, Instant from) {
        var first = LocalDate.ofInstant(from, clock.getZone());
        var end = clock.instant().plusSeconds(1);
        if (!first.isBefore(today()) || !wholeBetween(transaction, first)) {
            return Attempts.counted(transaction, printer, from, end);
        }
        return Attempts.counted(transaction, printer, from, start(first.plusDays(1)))
                .plus(total(transaction, printer, first.plusDays(1)))
                .plus(Attempts.counted(transaction, printer, midnight(), end));
    }

    private boolean wholeBetween(Transaction transaction, LocalDate first) {
        var summed = transaction.entities()
                .createQuery("select count(d) from PrinterDay d where d.printer = :office and d.dayOn > :first", Long.class)
                .setParameter("office", PrinterDay.OFFICE).setParameter("first", first).getSingleResult();
        return summed == first.plusDays(1).until(today(), ChronoUnit.DAYS);
    }

    private Work total(Transaction transaction, String printer, LocalDate since) {
        var row = (Object[]) transaction.entities()
                .createQuery("select sum(d.printed), sum(d.faults), sum(d.others) from PrinterDay d where d.printer = :printer"
                        + " and d.dayOn >= :since")
                .setParameter("printer", printer).setParameter("since", since).getSingleResult();
        return row[0] == null ? Work.NONE : new Work(number(row[0]), number(row[1]), number(row[2]), 0, null, null);
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
