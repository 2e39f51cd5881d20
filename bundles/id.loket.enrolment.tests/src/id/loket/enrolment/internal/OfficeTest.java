package id.loket.enrolment.internal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import id.loket.testing.TestStore;

/** Each test has an office of its own. */
abstract class OfficeTest {

    Office office;

    @BeforeEach
    void open(TestStore store) {
        office = new Office(store);
    }

    @AfterEach
    void close() {
        office.close();
    }
}
