package id.loket.registry.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.loket.kernel.text.Refusal;
import id.loket.registry.RegistryMsg;
import id.loket.registry.Resident;
import id.loket.registry.Residents.Query;
import id.loket.registry.names.NameKeys;
import id.loket.store.Transaction;

/**
 * One search. Numbers and beginnings of names are looked up; an uncertain name is compared with the few residents
 * whose birth date, or whose sound of the first or last word, agrees.
 */
final class ResidentSearch {

    private static final int NUMBER_LENGTH = 16;
    private static final int SHORTEST_NUMBER = 4;
    /** Residents loaded by one statement. */
    private static final int LOADED = 50;
    private static final Pattern NUMBER = Pattern.compile("[\\d .\\-]+");
    /** Sorts behind every letter and digit a key can have. */
    private static final String BEHIND_ALL = "~";

    private final Transaction transaction;
    private final Candidates candidates;

    ResidentSearch(Transaction transaction) {
        this.transaction = transaction;
        this.candidates = new Candidates(transaction.connection());
    }

    List<Resident> find(Query query) {
        var text = query.text().strip();
        if (!text.isEmpty() && NUMBER.matcher(text).matches()) {
            return byNumber(text.replaceAll("\\D", ""), query.limit());
        }
        var key = NameKeys.key(text);
        if (query.birthDate() != null || query.birthYear() != null) {
            return byNameAndBirth(key, query);
        }
        if (key.isEmpty()) {
            throw new Refusal(RegistryMsg.searchTooWide);
        }
        var found = byPrefix(key, query.limit());
        return found.isEmpty() ? load(candidates.bySound(key).best(key, null, query.limit())) : found;
    }

    private List<Resident> byNumber(String digits, int limit) {
        if (digits.length() == NUMBER_LENGTH) {
            var byNik = residents(ResidentIndex.NIK, "NIK = ?1", limit, digits);
            return byNik.isEmpty()
                    ? residents(ResidentIndex.FAMILY_CARD, "FAMILYCARDNUMBER = ?1 ORDER BY BIRTHDATE", limit, digits)
                    : byNik;
        }
        if (digits.length() < SHORTEST_NUMBER || digits.length() > NUMBER_LENGTH) {
            throw new Refusal(RegistryMsg.searchNumberLength);
        }
        return residents(ResidentIndex.NIK, "NIK >= ?1 AND NIK < ?2 ORDER BY NIK", limit, digits, digits + BEHIND_ALL);
    }

    private List<Resident> byPrefix(String key, int limit) {
        return residents(ResidentIndex.NAME_KEY, "NAMEKEY >= ?1 AND NAMEKEY < ?2 ORDER BY NAMEKEY", limit, key,
                key + BEHIND_ALL);
    }

    private List<Resident> byNameAndBirth(String key, Query query) {
        var date = query.birthDate();
        if (date == null && key.isEmpty()) {
            throw new Refusal(RegistryMsg.searchTooWide);
        }
        if (date == null) {
            return load(candidates.bySound(key, query.birthYear()).best(key, null, query.limit()));
        }
        var found = candidates.bornOn(date, swapped(date).orElse(date));
        if (!key.isEmpty()) {
            found = found.and(candidates.bySound(key, date.getYear()));
        }
        return load(found.best(key, date, query.limit()));
    }

    /** @return the date that was meant if day and month were typed the wrong way round */
    static Optional<LocalDate> swapped(LocalDate date) {
        try {
            return Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private List<Resident> load(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var places = IntStream.rangeClosed(1, LOADED).mapToObj(place -> "?" + place).collect(Collectors.joining(","));
        var found = new HashMap<Long, Resident>();
        for (int from = 0; from < ids.size(); from += LOADED) {
            var start = from;
            // The last id fills the statement up, so that one statement serves all.
            var values = IntStream.range(0, LOADED).mapToObj(i -> ids.get(Math.min(start + i, ids.size() - 1)));
            residents(ResidentIndex.ID, "ID IN (" + places + ")", LOADED, values.toArray())
                    .forEach(resident -> found.put(resident.id(), resident));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @SuppressWarnings("unchecked") // a native query knows its result class, but cannot say so
    private List<Resident> residents(ResidentIndex index, String condition, int limit, Object... values) {
        var query = transaction.entities().createNativeQuery(
                "SELECT * FROM RESIDENT" + index.hint() + " WHERE " + condition, Resident.class).setMaxResults(limit);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }
}
