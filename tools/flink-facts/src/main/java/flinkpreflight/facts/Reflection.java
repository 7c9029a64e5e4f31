package flinkpreflight.facts;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;

/** Reads what has no public getter. */
final class Reflection {
  private Reflection() {}

  static Object field(Object owner, String name) {
    for (Class<?> c = owner.getClass(); c != null; c = c.getSuperclass()) {
      try {
        Field field = c.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
      } catch (NoSuchFieldException e) {
        // Look in the superclass.
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("no field " + name + " in " + owner.getClass());
  }

  /** Gives the value of a public method without parameters; null where this version does not have it. */
  static Object call(Object owner, String name) {
    try {
      Method method = owner.getClass().getMethod(name);
      method.setAccessible(true);
      return method.invoke(owner);
    } catch (NoSuchMethodException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The most derived declaration of a method with this name and these parameters. */
  static Optional<Method> method(Class<?> owner, String name, Class<?>... parameters) {
    for (Class<?> c = owner; c != null; c = c.getSuperclass()) {
      try {
        return Optional.of(c.getDeclaredMethod(name, parameters));
      } catch (NoSuchMethodException e) {
        // Look in the superclass.
      }
    }
    return Optional.empty();
  }
}
