package id.loket.bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import id.loket.registry.Resident;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Residents to look for, spread over the whole store. */
final class Samples {

    private static final int COUNT = 600;

    private final List<Resident> chosen = new ArrayList<>();
    private final long residents;

    Samples(Store store) {
        residents = store.read(transaction -> number(transaction, "select count(r) from Resident r"));
        store.read(transaction -> {
            long first = number(transaction, "select min(r.id) from Resident r");
            long last = number(transaction, "select max(r.id) from Resident r");
            for (int i = 0; i < COUNT; i++) {
                chosen.addAll(transaction.entities()
                        .createQuery("select r from Resident r where r.id >= :id order by r.id", Resident.class)
                        .setParameter("id", first + (last - first) * i / COUNT).setMaxResults(1).getResultList());
            }
            return null;
        });
        Collections.shuffle(chosen, new Random(1));
    }

    private static long number(Transaction transaction, String jpql) {
        return transaction.entities().createQuery(jpql, Long.class).getSingleResult();
    }

    long residents() {
        return residents;
    }

    List<Resident> chosen() {
        return chosen;
    }
}
