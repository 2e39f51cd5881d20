package id.loket.bench.match;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** People who are not in the register and look like somebody who is. */
final class Lookalikes {

    private static final long NOBODY = -1;

    private final Population population;

    Lookalikes(Population population) {
        this.population = population;
    }

    Person of(Origin origin, SplittableRandom random) {
        var resident = population.resident(random);
        return switch (origin) {
            case TWIN -> twin(resident, random);
            case FATHER_OR_SON -> random.nextBoolean() ? son(resident, random) : father(resident, random);
            default -> namesake(resident, random);
        };
    }

    private Person twin(Person of, SplittableRandom random) {
        boolean male = random.nextInt(3) > 0 == of.male();
        var name = Twins.name(of, male, population.names().culture(random), population.names(), random);
        return new Person(NOBODY, Numbers.next(of.nik(), male, of.birthDate()), of.familyCard(), name, male, of.birthPlace(),
                of.birthDate(), of.mother(), of.father(), of.address(), of.rt(), of.rw(), of.village());
    }

    private Person son(Person of, SplittableRandom random) {
        var date = date(of.birthDate().getYear() + 20 + random.nextInt(15), random);
        var mother = population.stranger(random).mother();
        return relative(of, date, mother, of.name(), random);
    }

    private Person father(Person of, SplittableRandom random) {
        var date = date(of.birthDate().getYear() - 20 - random.nextInt(15), random);
        var parents = population.stranger(random);
        return relative(of, date, parents.mother(), parents.father(), random);
    }

    private static Person relative(Person of, LocalDate date, String mother, String father, SplittableRandom random) {
        var nik = of.nik().substring(0, 6) + Numbers.date(date, of.male()) + Numbers.serial(random);
        return new Person(NOBODY, nik, of.familyCard(), of.name(), of.male(), of.birthPlace(), date, mother, father,
                of.address(), of.rt(), of.rw(), of.village());
    }

    private Person namesake(Person of, SplittableRandom random) {
        var other = population.stranger(random);
        var date = date(of.birthDate().getYear(), random);
        var nik = other.nik().substring(0, 6) + Numbers.date(date, of.male()) + Numbers.serial(random);
        return new Person(NOBODY, nik, other.familyCard(), of.name(), of.male(), other.birthPlace(), date, other.mother(),
                other.father(), other.address(), other.rt(), other.rw(), other.village());
    }

    private static LocalDate date(int year, SplittableRandom random) {
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    }
}
