package org.mayday.web.rest;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.Indexer;
import org.jspecify.annotations.Nullable;
import org.mayday.web.problem.Problem;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.stream.CallEvents;

/** The OpenAPI document as the code has it: its annotations, its terms, and its records. */
final class Contract {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final String REST = "org/mayday/web/rest";

  private static final int[] STATUSES = {
    400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 502, 504
  };

  private Contract() {}

  /** The document as JSON. */
  static String json() throws IOException, ReflectiveOperationException {
    Indexer indexer = new Indexer();
    Set<Class<?>> classes = classes();
    for (Class<?> type : classes) {
      indexer.indexClass(type);
    }
    indexer.indexClass(Stream.class);
    SmallRyeOpenAPI scanned =
        SmallRyeOpenAPI.builder()
            .withIndex(indexer.complete())
            .withConfig(new Settings())
            .enableStandardFilter(false)
            .enableStandardStaticFiles(false)
            .enableModelReader(false)
            .defaultRequiredProperties(false)
            .build();
    OpenAPI document = scanned.model();
    classes.stream().filter(Class::isRecord).forEach(type -> require(document, type));
    document.getComponents().addSchema("Problem", problem());
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .filter(operation -> operation.getParameters() != null)
        .flatMap(operation -> operation.getParameters().stream())
        .forEach(parameter -> type(parameter.getSchema()));
    for (int status : STATUSES) {
      document.getComponents().addResponse(Integer.toString(status), answer(status));
    }
    for (Class<?> type : classes) {
      for (Method method : type.getMethods()) {
        if (method.isAnnotationPresent(Terms.class)) {
          tell(document, method);
        }
      }
    }
    return SmallRyeOpenAPI.builder()
        .withConfig(new Settings())
        .enableAnnotationScan(false)
        .enableStandardFilter(false)
        .enableStandardStaticFiles(false)
        .enableModelReader(false)
        .withInitialModel(document)
        .build()
        .toJSON();
  }

  /** The classes of REST, and all that their records are made of. */
  static Set<Class<?>> classes() throws IOException, ReflectiveOperationException {
    Set<Class<?>> found = new LinkedHashSet<>();
    try (java.util.stream.Stream<Path> files = Files.walk(CLASSES.resolve(REST))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name = CLASSES.relativize(file).toString().replace('/', '.');
        if (!name.endsWith("package-info.class")) {
          found.add(Class.forName(name.substring(0, name.length() - 6), false, loader()));
        }
      }
    }
    List<Class<?>> parts = new ArrayList<>(found);
    for (Class<?> type : parts) {
      if (type.isRecord()) {
        for (RecordComponent part : type.getRecordComponents()) {
          found.add(part.getType());
          Arrays.stream(part.getGenericType().getTypeName().split("[<>, ]+"))
              .filter(name -> name.startsWith("org.mayday."))
              .forEach(name -> found.add(named(name)));
        }
      }
      for (var field : type.getFields()) {
        Arrays.stream(field.getGenericType().getTypeName().split("[<>, ]+"))
            .filter(name -> name.startsWith("org.mayday."))
            .forEach(name -> found.add(named(name)));
      }
    }
    found.removeIf(type -> !type.getName().startsWith("org.mayday."));
    return found;
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, loader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static ClassLoader loader() {
    return Contract.class.getClassLoader();
  }

  /** Members that are always there. */
  private static void require(OpenAPI document, Class<?> type) {
    var annotation =
        type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    Schema schema =
        annotation == null ? null : document.getComponents().getSchemas().get(annotation.name());
    if (schema != null) {
      List<String> always =
          Arrays.stream(type.getRecordComponents())
              .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
              .map(RecordComponent::getName)
              .toList();
      schema.setRequired(always.isEmpty() ? null : always);
    }
  }

  private static Schema problem() {
    Schema problem =
        OASFactory.createSchema()
            .type(Schema.SchemaType.OBJECT)
            .description("Why a request is not done (RFC 9457).")
            .required(List.of("type", "title", "status", "detail"));
    text(problem, "type", "Which kind of problem it is.", ProblemType.CONFLICT.uri());
    text(problem, "title", "What all of the kind have in common.", ProblemType.CONFLICT.title());
    problem.addProperty(
        "status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER).example(409));
    text(problem, "detail", "A sentence for people.", "Bob has taken this call already.");
    text(problem, "role", "Of notAllowed: the least role that may do this.", "technician");
    text(problem, "kind", "Of operationFailed: how, as docs/soap.md lists.", "TIMED_OUT");
    text(problem, "incident", "Of internal: what to look for in the server's log.", null);
    return problem;
  }

  private static void text(Schema of, String name, String says, @Nullable String example) {
    of.addProperty(
        name,
        OASFactory.createSchema()
            .type(Schema.SchemaType.STRING)
            .description(says)
            .example(example));
  }

  private static void tell(OpenAPI document, Method method) {
    Terms terms = method.getAnnotation(Terms.class);
    Operation operation =
        document.getPaths().getPathItems().values().stream()
            .flatMap(path -> path.getOperations().values().stream())
            .filter(found -> method.getName().equals(found.getOperationId()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(method + " is not in the document"));
    String said = operation.getDescription() == null ? "" : operation.getDescription() + " ";
    operation.setDescription(said + "Needs the role " + terms.role().roleName() + ".");
    boolean asks = operation.getRequestBody() != null;
    Set<Integer> statuses = new LinkedHashSet<>();
    Method m = method;
    if (asks || Arrays.stream(m.getParameters()).anyMatch(Contract::isOfTheAddress)) {
      statuses.add(400);
    }
    statuses.addAll(List.of(401, 403));
    Arrays.stream(terms.problems()).map(ProblemType::usualStatus).forEach(statuses::add);
    if (asks) {
      statuses.addAll(List.of(413, 415));
    }
    if (asks || !QueryCheck.known(m).isEmpty()) {
      statuses.add(422);
    }
    statuses.addAll(List.of(429, 500));
    if (statuses.contains(502)) {
      statuses.add(504);
    }
    statuses.stream().sorted().forEach(status -> answer(operation, status));
  }

  private static boolean isOfTheAddress(java.lang.reflect.Parameter parameter) {
    return parameter.isAnnotationPresent(PathParam.class)
        || parameter.isAnnotationPresent(QueryParam.class)
        || parameter.isAnnotationPresent(jakarta.ws.rs.BeanParam.class);
  }

  private static void answer(Operation operation, int status) {
    operation
        .getResponses()
        .addAPIResponse(
            Integer.toString(status),
            OASFactory.createAPIResponse().ref("#/components/responses/" + status));
  }

  private static APIResponse answer(int status) {
    return OASFactory.createAPIResponse()
        .description(words(status))
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }

  /** The scanner leaves what stands in an annotation a text. */
  private static void type(Schema schema) {
    if (schema.getDefaultValue() instanceof String text) {
      if (schema.getType() == Schema.SchemaType.INTEGER) {
        schema.setDefaultValue(Integer.valueOf(text));
      } else if (schema.getType() == Schema.SchemaType.BOOLEAN) {
        schema.setDefaultValue(Boolean.valueOf(text));
      }
    }
  }

  private static String words(int status) {
    return switch (status) {
      case 400 -> "The request cannot be understood.";
      case 415 -> "The body is not of the media type that is taken.";
      case 422 -> "The request breaks a rule.";
      case 504 -> "The PC did not answer.";
      default -> ProblemType.ofStatus(status).title() + ".";
    };
  }

  /** Interfaces are passed over unless somebody implements them. */
  private static final class Stream implements CallEvents {
    @Override
    public String readCallEvents(String types, String last) {
      throw new UnsupportedOperationException();
    }
  }

  /** Nothing but what is said here. */
  private static final class Settings implements Config {
    private static final Map<String, String> SAID =
        Map.of(
            "mp.openapi.extensions.smallrye.application-path.disable", "true",
            "mp.openapi.extensions.smallrye.operationIdStrategy", "METHOD",
            "mp.openapi.scan.classes", "",
            "mp.openapi.extensions.smallrye.openapi", "3.0.3");

    @Override
    public <T> T getValue(String name, Class<T> type) {
      return getOptionalValue(name, type).orElseThrow();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
      return Optional.ofNullable(SAID.get(name))
          .filter(text -> !text.isEmpty())
          .map(text -> type.cast(type == Boolean.class ? Boolean.valueOf(text) : text));
    }

    @Override
    public Iterable<String> getPropertyNames() {
      return SAID.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
      return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
      return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new IllegalArgumentException();
    }
  }
}
