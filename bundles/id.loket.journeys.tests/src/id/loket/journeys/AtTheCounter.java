package id.loket.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A journey: its methods get a {@link Counter} at the one client of this JVM, which starts with the first of them. A
 * journey that fails leaves a picture of the screen in {@code target/journeys}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AtTheCounter.Extension.class)
@interface AtTheCounter {

    /** Gives the counter, and takes the picture. */
    final class Extension implements ParameterResolver, AfterTestExecutionCallback {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Counter.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot().getStore(Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Counter.class, key -> new Counter(Client.start().data()), Counter.class);
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            if (test.getExecutionException().isPresent()) {
                SWTUtils.captureScreenshot("target/journeys/" + test.getRequiredTestClass().getSimpleName() + "."
                        + test.getRequiredTestMethod().getName() + ".png");
            }
        }
    }
}
