package id.loket.printing.internal;

import java.time.Instant;
import java.time.LocalDate;

import id.loket.card.Card;
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

/** Residents who do not exist, and their cards. */
final class People {

    private final Store store;
    private int serial = 9900;

    People(Store store) {
        this.store = store;
    }

    long adult() {
        return born(LocalDate.of(2002, 9, 12));
    }

    long born(LocalDate date) {
        return add(date, MaritalStatus.SINGLE);
    }

    long married(LocalDate date) {
        return add(date, MaritalStatus.MARRIED);
    }

    private long add(LocalDate born, MaritalStatus status) {
        var nik = new Nik("711002%02d%02d%02d%04d".formatted(born.getDayOfMonth() + 40, born.getMonthValue(),
                born.getYear() % 100, ++serial));
        return store.write(transaction -> {
            var resident = new Resident(nik, new Biodata(null, "SITI AMINAH MOKODOMPIT", "KOTABUNAN", born, Sex.FEMALE,
                    Religion.ISLAM, status, BloodGroup.AB_POSITIVE, 3, Citizenship.WNI, "JL. TRANS LINGKAR NO. 14", "003",
                    "001", new RegionCode("71.10.02.2001")));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            return resident.id();
        });
    }

    long released(long residentId, Instant at) {
        return store.write(transaction -> {
            var card = Card.requested(residentId, IssueReason.FIRST, transaction.now());
            card.queue(at, transaction.now());
            transaction.entities().persist(card);
            transaction.entities().flush();
            return card.id();
        });
    }
}
