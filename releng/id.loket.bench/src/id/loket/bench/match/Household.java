package id.loket.bench.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One family card: who is on it follows from its number alone, so that anybody can be looked up again. */
final class Household {

    /** Members a household has room for in ids. */
    static final int ROOM = 16;

    private static final int THIS_YEAR = 2018;
    private static final double TWINS = 0.012;
    private static final double NAMED_AFTER_FATHER = 0.01;
    private static final double ROUNDED_IF_OLD = 0.14;
    private static final int ROUNDED_BEFORE = 1975;

    private final NameBook names;
    private final long number;
    private final SplittableRandom random;
    private final Home home;
    private final String card;
    private final String culture;
    private final String clan;
    private final List<Person> members = new ArrayList<>();

    private Household(NameBook names, long seed, long number) {
        this.names = names;
        this.number = number;
        random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L ^ number * 0xD1B5_4A32_D192_ED03L);
        home = Home.draw(random);
        card = home.district() + Numbers.date(date(2008 + random.nextInt(10)), true) + Numbers.serial(random);
        culture = names.culture(random);
        clan = names.clan(culture, random);
    }

    static List<Person> members(NameBook names, long seed, long number) {
        var household = new Household(names, seed, number);
        household.fill();
        return household.members;
    }

    private void fill() {
        int born = 1940 + (int) (55 * Math.sqrt(random.nextDouble()));
        boolean couple = random.nextDouble() < 0.85;
        var father = add(born, couple || random.nextBoolean(), parent(true), parent(false), null);
        if (!couple) {
            return;
        }
        var mother = add(born + random.nextInt(9) - 2, false, parent(true), parent(false), null);
        int next = Math.max(born, mother.birthDate().getYear()) + 19 + random.nextInt(6);
        for (int children = random.nextInt(5); children > 0 && next < THIS_YEAR - 16; children--) {
            var child = child(next, father, mother);
            if (random.nextDouble() < TWINS) {
                twin(child);
            }
            next += 1 + random.nextInt(5);
        }
    }

    private Person child(int year, Person father, Person mother) {
        boolean male = random.nextBoolean();
        boolean namesake = male && random.nextDouble() < NAMED_AFTER_FATHER;
        return add(year, male, father.name(), mother.name(), namesake ? father.name() : null);
    }

    private void twin(Person of) {
        boolean male = random.nextInt(3) > 0 == of.male();
        add(of.birthDate(), of.birthPlace(), male, of.father(), of.mother(), Twins.name(of, male, culture, names, random),
                Numbers.next(of.nik(), male, of.birthDate()));
    }

    private String parent(boolean male) {
        return names.name(culture, male, true, male ? clan : names.clan(culture, random), random);
    }

    private Person add(int year, boolean male, String father, String mother, String name) {
        var date = year < ROUNDED_BEFORE && random.nextDouble() < ROUNDED_IF_OLD ? rounded(year) : date(year);
        var district = random.nextInt(8) == 0 ? home.moved(random).district() : home.district();
        return add(date, birthPlace(), male, father, mother, name,
                district + Numbers.date(date, male) + Numbers.serial(random));
    }

    private Person add(LocalDate date, String birthPlace, boolean male, String father, String mother, String name,
            String nik) {
        var own = name != null ? name : names.name(culture, male, date.getYear() < ROUNDED_BEFORE, clan, random);
        var person = new Person(number * ROOM + members.size(), nik, card, own, male, birthPlace, date, mother, father,
                home.address(), home.rt(), home.rw(), home.village());
        members.add(person);
        return person;
    }

    private String birthPlace() {
        return random.nextInt(6) == 0 ? Home.draw(random).town() : home.town();
    }

    private LocalDate date(int year) {
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    }

    private LocalDate rounded(int year) {
        return switch (random.nextInt(4)) {
            case 0 -> LocalDate.of(year, 1, 1);
            case 1 -> LocalDate.of(year, 7, 1);
            default -> LocalDate.of(year, 12, 31);
        };
    }
}
