package id.loket.bench.search;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import id.loket.access.Session;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.Residents.Query;

/** Searches for every sample in one way and tells how long that takes, and whether the resident was found. */
final class SearchRounds {

    private static final int WARM_UP = 150;
    private static final int LIMIT = 50;

    private final Residents residents;
    private final Session session;
    private final Samples samples;
    private final PrintStream out;

    SearchRounds(Residents residents, Session session, Samples samples, PrintStream out) {
        this.residents = residents;
        this.session = session;
        this.samples = samples;
        this.out = out;
    }

    double byNik() {
        return round("NIK", resident -> Query.of(resident.nik().value()));
    }

    double byPrefix() {
        var worst = 0.0;
        for (int letters : new int[] { 3, 5, 8 }) {
            worst = Math.max(worst, round("name, first " + letters + " letters",
                    resident -> Query.of(resident.name().substring(0, Math.min(letters, resident.name().length())))));
        }
        return worst;
    }

    double fuzzy() {
        var swapped = round("fuzzy name, day and month swapped",
                resident -> new Query(misspelt(resident.name()), swapped(resident.birthDate()), null, LIMIT));
        var year = round("fuzzy name, year of birth",
                resident -> new Query(misspelt(resident.name()), null, resident.birthDate().getYear(), LIMIT));
        var old = round("old spelling, birth date",
                resident -> new Query(oldSpelling(resident.name()), resident.birthDate(), null, LIMIT));
        return Math.max(swapped, Math.max(year, old));
    }

    private double round(String what, Function<Resident, Query> asking) {
        var queries = new ArrayList<Query>();
        samples.chosen().forEach(resident -> queries.add(asking.apply(resident)));
        queries.subList(0, Math.min(WARM_UP, queries.size())).forEach(this::search);
        var times = new double[queries.size()];
        int found = 0;
        for (int i = 0; i < times.length; i++) {
            var started = System.nanoTime();
            var hits = search(queries.get(i));
            times[i] = (System.nanoTime() - started) / 1e6;
            var wanted = samples.chosen().get(i).id();
            found += hits.stream().anyMatch(hit -> hit.id() == wanted) ? 1 : 0;
        }
        Arrays.sort(times);
        var p95 = times[times.length * 95 / 100];
        out.printf(Locale.ROOT, "  %-36s p50 %6.2f ms  p95 %6.2f ms  max %6.2f ms  wanted one among the first %d: %.1f %%%n",
                what, times[times.length / 2], p95, times[times.length - 1], LIMIT, 100.0 * found / times.length);
        return p95;
    }

    private List<Resident> search(Query query) {
        return residents.search(session, query, "benchmark");
    }

    /** One letter of the last word is another one. */
    private static String misspelt(String name) {
        var at = name.length() - 2;
        return name.substring(0, at) + (name.charAt(at) == 'A' ? 'E' : 'A') + name.substring(at + 1);
    }

    private static String oldSpelling(String name) {
        return name.replace("OE", "U").replace("DJ", "J").replace("TJ", "C").replace("J", "DJ").replace("C", "TJ")
                .replace("U", "OE");
    }

    private static LocalDate swapped(LocalDate date) {
        try {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        } catch (DateTimeException noSuchMonth) {
            return date;
        }
    }
}
