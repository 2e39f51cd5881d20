package id.loket.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs a store, instead of {@code @Test}. It runs once on each engine there is: Derby in memory, and
 * PostgreSQL where the system property {@code loket.test.postgresql.url} names a server.
 *
 * <p>Test, {@code @BeforeEach} and {@code @AfterEach} may have parameters of the types {@link TestStore},
 * {@code Store} and {@link FixedClock}. Each test finds the tables as the upgrades left them.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(StoreTestExtension.class)
public @interface StoreTest {
}
