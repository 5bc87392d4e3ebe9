package org.mayday.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class that needs the deployed product. The server is started once for all such
 * classes; a test may ask for an {@link Installation} or a {@link
 * org.mayday.acceptance.scene.Scene} as a parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({InstallationExtension.class, SceneExtension.class})
@interface Acceptance {}
