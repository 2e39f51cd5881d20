package id.loket.registry.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
            var byNik = list("select r from Resident r where r.nik = :value", digits, limit);
            return byNik.isEmpty()
                    ? list("select r from Resident r where r.familyCardNumber = :value order by r.birthDate", digits,
                            limit)
                    : byNik;
        }
        if (digits.length() < SHORTEST_NUMBER || digits.length() > NUMBER_LENGTH) {
            throw new Refusal(RegistryMsg.searchNumberLength);
        }
        return range("select r from Resident r where r.nik >= :from and r.nik < :to order by r.nik", digits, limit);
    }

    private List<Resident> byPrefix(String key, int limit) {
        return range("select r from Resident r where r.nameKey >= :from and r.nameKey < :to order by r.nameKey", key,
                limit);
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
        Map<Long, Resident> byId = transaction.entities()
                .createQuery("select r from Resident r where r.id in :ids", Resident.class).setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Resident::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        var ordered = new ArrayList<Resident>();
        for (var id : ids) {
            Optional.ofNullable(byId.get(id)).ifPresent(ordered::add);
        }
        return ordered;
    }

    private List<Resident> list(String jpql, String value, int limit) {
        return transaction.entities().createQuery(jpql, Resident.class).setParameter("value", value)
                .setMaxResults(limit).getResultList();
    }

    private List<Resident> range(String jpql, String prefix, int limit) {
        return transaction.entities().createQuery(jpql, Resident.class).setParameter("from", prefix)
                .setParameter("to", prefix + BEHIND_ALL).setMaxResults(limit).getResultList();
    }
}
