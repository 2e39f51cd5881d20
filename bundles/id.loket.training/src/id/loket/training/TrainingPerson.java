package id.loket.training;

import java.time.LocalDate;

import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;

/** Someone who does not exist. */
record TrainingPerson(String name, Sex sex, LocalDate birthDate, Religion religion, MaritalStatus maritalStatus,
        int occupation) {
}
