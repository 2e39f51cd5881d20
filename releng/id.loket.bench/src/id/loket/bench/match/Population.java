package id.loket.bench.match;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Everybody: households numbered from 0 are in the register as far as it reaches, those from {@link #ELSEWHERE} on are
 * not. Nobody is kept: a household is made anew whenever it is asked for.
 */
final class Population {

    private static final long ELSEWHERE = 1L << 40;

    private final NameBook names = new NameBook();
    private final long seed;
    private long households;

    Population(long seed) {
        this.seed = seed;
    }

    List<Person> household(long number) {
        return Household.members(names, seed, number);
    }

    /**
     * @param size residents wanted
     * @return that many or a few more, household by household; afterwards, it is known how far the register reaches
     */
    Iterator<Person> register(int size) {
        return new Iterator<>() {

            private Iterator<Person> members = List.<Person>of().iterator();
            private int given;

            @Override
            public boolean hasNext() {
                return members.hasNext() || given < size;
            }

            @Override
            public Person next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (!members.hasNext()) {
                    members = household(households++).iterator();
                }
                given++;
                return members.next();
            }
        };
    }

    /** @return the person of that id, if it is one */
    Optional<Person> find(long id) {
        return id < 0 ? Optional.empty() : household(id / Household.ROOM).stream().filter(person -> person.id() == id).findFirst();
    }

    /** @return somebody in the register */
    Person resident(SplittableRandom random) {
        return anyOf(household(random.nextLong(households)), random);
    }

    /** @return somebody who is not in the register */
    Person stranger(SplittableRandom random) {
        return anyOf(household(ELSEWHERE + random.nextLong(ELSEWHERE)), random);
    }

    NameBook names() {
        return names;
    }

    private static Person anyOf(List<Person> members, SplittableRandom random) {
        return members.get(random.nextInt(members.size()));
    }
}
