package id.loket.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Sex;

/** Makes families: a couple or one parent, and the children old enough for the list. */
final class TrainingFamily {

    private static final int YOUNGEST = 16;
    private static final int OLDEST = 80;
    private static final int PUPIL = 3;
    private static final int HOUSEHOLD = 2;
    private static final int[] OCCUPATIONS = { 9, 9, 9, 9, 9, 11, 11, 88, 88, 88, 15, 15, 5, 8, 19, 20, 65, 81, 84, 85 };

    private final RandomGenerator random;
    private final LocalDate today;

    TrainingFamily(RandomGenerator random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    List<TrainingPerson> next() {
        var stock = stock();
        var family = stock.family(random);
        var members = new ArrayList<TrainingPerson>();
        int age = 24 + random.nextInt(OLDEST - 24);
        var alone = random.nextInt(8) == 0;
        var married = alone ? aloneStatus(age) : MaritalStatus.MARRIED;
        var head = alone && random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        members.add(person(stock, family, head, age, married, work()));
        if (!alone) {
            int wife = Math.max(YOUNGEST, age - random.nextInt(9));
            var own = stock.family(random);
            members.add(person(stock, random.nextInt(3) == 0 ? family : own, Sex.FEMALE, wife, married,
                    random.nextInt(3) == 0 ? work() : HOUSEHOLD));
        }
        for (int child = oldestChild(age); child >= YOUNGEST; child -= 1 + random.nextInt(4)) {
            var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            members.add(person(stock, family, sex, child, childStatus(child), child < 20 ? PUPIL : work()));
        }
        return members;
    }

    private NameStock stock() {
        int dice = random.nextInt(20);
        if (dice < 12) {
            return NameStock.MONGONDOW;
        }
        return dice < 15 ? NameStock.MINAHASA : dice < 18 ? NameStock.JAVANESE : NameStock.GORONTALO;
    }

    private MaritalStatus aloneStatus(int age) {
        if (age < 30) {
            return MaritalStatus.SINGLE;
        }
        return random.nextInt(3) == 0 ? MaritalStatus.DIVORCED : MaritalStatus.WIDOWED;
    }

    /** Now and then someone is married at 16, and so gets a card at once. */
    private MaritalStatus childStatus(int age) {
        return age == YOUNGEST && random.nextInt(40) == 0 ? MaritalStatus.MARRIED : MaritalStatus.SINGLE;
    }

    private int oldestChild(int age) {
        return age < 36 || age > 62 ? 0 : Math.min(26, age - 20 - random.nextInt(6));
    }

    private int work() {
        return OCCUPATIONS[random.nextInt(OCCUPATIONS.length)];
    }

    private TrainingPerson person(NameStock stock, String family, Sex sex, int age, MaritalStatus status,
            int occupation) {
        var birthDate = birthDate(age);
        var name = stock.given(sex, birthDate.getYear(), random) + " " + family;
        return new TrainingPerson(name, sex, birthDate, stock.religion(), status, occupation);
    }

    /** Many older people do not know their day of birth and were given 31 December or 1 July. */
    private LocalDate birthDate(int age) {
        var date = today.minusYears(age).minusDays(random.nextInt(365));
        if (age < 45 || random.nextInt(25) != 0) {
            return date;
        }
        return random.nextBoolean() ? LocalDate.of(date.getYear(), 12, 31) : LocalDate.of(date.getYear(), 7, 1);
    }
}
