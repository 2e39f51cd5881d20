package id.loket.printing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import id.loket.card.Cards;
import id.loket.card.Origin;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.IssueReason;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.Biodata;
import id.loket.registry.Resident;
import id.loket.store.Store;

/** People who wait for a card, each with what decides the place. */
final class Waiters {

    static final String VILLAGE = "71.10.02.2001";

    private final Store store;
    private final Cards cards;
    private final Instant now;
    private int serial = 9900;

    Waiters(Store store, Instant now) {
        this.store = store;
        this.now = now;
        cards = Cards.in(store);
    }

    /** One who waits. */
    record Waiter(long resident, long card, String name) {
    }

    Waiter add(String name, IssueReason reason, int age, int askedDaysAgo) {
        return add(name, reason, age, askedDaysAgo, VILLAGE);
    }

    Waiter add(String name, IssueReason reason, int age, int askedDaysAgo, String village) {
        return born(name, reason, LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(age).minusDays(30),
                askedDaysAgo, village);
    }

    Waiter born(String name, IssueReason reason, LocalDate birth, int askedDaysAgo, String village) {
        return store.write(transaction -> {
            var nik = new Nik("711002%02d%02d%02d%04d".formatted(birth.getDayOfMonth() + 40, birth.getMonthValue(),
                    birth.getYear() % 100, ++serial));
            var resident = new Resident(nik, new Biodata(null, name, "KOTABUNAN", birth, Sex.FEMALE, Religion.ISLAM,
                    MaritalStatus.SINGLE, BloodGroup.AB_POSITIVE, 3, Citizenship.WNI, "JL. TRANS", "003", "001",
                    new RegionCode(village)));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            cards.request(transaction, resident.id(), reason);
            var card = cards.release(transaction, resident.id(), now);
            transaction.entities().flush();
            transaction.entities().createQuery("update Card c set c.requestedAt = :at where c.id = :id")
                    .setParameter("at", now.minusSeconds(askedDaysAgo * 86_400L)).setParameter("id", card.id())
                    .executeUpdate();
            return new Waiter(resident.id(), card.id(), name);
        });
    }

    Waiter letter(Waiter waiter, LocalDate until) {
        return store.write(transaction -> {
            cards.interimLetter(transaction, waiter.resident(), until);
            return waiter;
        });
    }

    Waiter from(Waiter waiter, Origin.Kind kind, LocalDate date) {
        return store.write(transaction -> {
            cards.origin(transaction, waiter.resident(), new Origin(kind, "Kotabunan", date));
            return waiter;
        });
    }
}
