package id.loket.registry.internal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.loket.kernel.text.Refusal;
import id.loket.registry.RegistryMsg;
import id.loket.registry.names.NameKeys;
import id.loket.registry.names.NameSimilarity;

/** Reads just what a comparison needs, by an index, and ranks it. */
final class Candidates {

    /** A block larger than this says too little to be worth comparing. */
    private static final int BLOCK = 5_000;
    private static final String SELECT = "SELECT ID, NAMEKEY, BIRTHDATE FROM RESIDENT";

    private final Connection connection;

    Candidates(Connection connection) {
        this.connection = connection;
    }

    Block bornOn(LocalDate date, LocalDate swapped) {
        return query(ResidentIndex.BIRTH_DATE, "BIRTHDATE IN (?, ?)", Date.valueOf(date), Date.valueOf(swapped));
    }

    Block bySound(String key, int year) {
        var from = Date.valueOf(LocalDate.of(year, 1, 1));
        var to = Date.valueOf(LocalDate.of(year, 12, 31));
        var found = new Block(Set.of());
        for (var sound : sounds(key)) {
            found = found.and(query(ResidentIndex.FIRST_SOUND, "FIRSTSOUND = ? AND BIRTHDATE BETWEEN ? AND ?", sound,
                    from, to));
            found = found.and(query(ResidentIndex.LAST_SOUND, "LASTSOUND = ? AND BIRTHDATE BETWEEN ? AND ?", sound,
                    from, to));
        }
        return found;
    }

    Block bySound(String key) {
        var first = NameKeys.firstSound(key);
        var last = NameKeys.lastSound(key);
        return query(ResidentIndex.FIRST_SOUND, "FIRSTSOUND = ?", first)
                .and(query(ResidentIndex.LAST_SOUND, "LASTSOUND = ?", last));
    }

    private static Set<String> sounds(String key) {
        return NameKeys.words(key).stream().filter(word -> word.length() > 1).map(NameKeys::sound)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Block query(ResidentIndex index, String condition, Object... values) {
        try (var statement = connection.prepareStatement(SELECT + index.hint() + " WHERE " + condition)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.setMaxRows(BLOCK);
            return read(statement);
        } catch (SQLException failure) {
            throw new Refusal(failure, RegistryMsg.searchFailed);
        }
    }

    private static Block read(PreparedStatement statement) throws SQLException {
        var found = new LinkedHashSet<Candidate>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Candidate(rows.getLong(1), rows.getString(2), rows.getDate(3).toLocalDate()));
            }
        }
        return new Block(found);
    }

    record Candidate(long id, String key, LocalDate birthDate) {
    }

    record Scored(Candidate candidate, double score) {
    }

    /** Residents that may be meant. */
    record Block(Set<Candidate> candidates) {

        private static final double ENOUGH = 0.78;
        private static final double NAME_WEIGHT = 0.8;

        Block and(Block other) {
            var all = new LinkedHashSet<>(candidates);
            all.addAll(other.candidates);
            return new Block(all);
        }

        /**
         * @param key key of the name looked for; empty takes everyone
         * @param date birth date looked for, or null
         * @param limit at most this many
         * @return ids, best first
         */
        List<Long> best(String key, LocalDate date, int limit) {
            var scored = new ArrayList<Scored>();
            for (var candidate : candidates) {
                var name = key.isEmpty() ? 1 : NameSimilarity.of(key, candidate.key());
                if (name >= ENOUGH) {
                    scored.add(new Scored(candidate, NAME_WEIGHT * name
                            + (1 - NAME_WEIGHT) * (date == null ? 1 : closeness(date, candidate.birthDate()))));
                }
            }
            return ids(scored, limit);
        }

        private static List<Long> ids(Collection<Scored> scored, int limit) {
            return scored.stream()
                    .sorted(Comparator.comparingDouble(Scored::score).reversed()
                            .thenComparing(one -> one.candidate().key())
                            .thenComparing(one -> one.candidate().id()))
                    .limit(limit).map(one -> one.candidate().id()).toList();
        }

        /** 1 for the same day, 0.9 for day and month swapped, less for another day of the same year. */
        private static double closeness(LocalDate wanted, LocalDate found) {
            if (wanted.equals(found)) {
                return 1;
            }
            if (ResidentSearch.swapped(wanted).filter(found::equals).isPresent()) {
                return 0.9;
            }
            return wanted.getYear() == found.getYear() ? 0.5 - Math.abs(ChronoUnit.DAYS.between(wanted, found)) / 3_660.0 : 0.2;
        }
    }
}
