package org.mayday.acceptance.trouble;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a JVM and what refers to what, read from a dump of at most 2 GiB of a heap whose
 * addresses have at most 35 bits. Objects are named by their place, a small number. For one thread.
 *
 * <p>Source: "HPROF Agent binary dump format" of the JDK.
 */
final class HeapDump {
  private static final int ID = 8;
  private static final int TEXT = 0x01;
  private static final int LOADED_CLASS = 0x02;
  private static final int HEAP = 0x0C;
  private static final int HEAP_SEGMENT = 0x1C;
  private static final int CLASS = 0x20;
  private static final int INSTANCE = 0x21;
  private static final int OBJECTS = 0x22;
  private static final int PRIMITIVES = 0x23;
  private static final int OBJECT = 2;

  /** Sizes of the types 2 and 4 to 11. */
  private static final int[] SIZES = {0, 0, ID, 0, 1, 2, 4, 8, 1, 2, 4, 8};

  /** What is beside the class that stands in a record of a root, by its kind 1 to 8. */
  private static final int[] ROOTS = {0, ID, 8, 8, 4, 0, 4, 0, 8};

  private record Field(String name, int type) {}

  private record Kind(long parent, long loader, Map<String, Long> statics, List<Field> fields) {}

  /** Hears of one reference. */
  interface Reference {
    void to(int place, String name);
  }

  private final ByteBuffer in;
  private final Map<Long, String> texts = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, Kind> kinds = new HashMap<>();
  private final List<Long> roots = new ArrayList<>();

  /** Address by 8 and position in the file of each object, in one number; sorted at the end. */
  private long[] objects = new long[1 << 20];

  private int count;

  HeapDump(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      in = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
    in.position("JAVA PROFILE 1.0.2".length() + 1);
    if (in.getInt() != ID) {
      throw new IOException("ids are not of " + ID + " bytes");
    }
    in.getLong();
    while (in.hasRemaining()) {
      record(Byte.toUnsignedInt(in.get()), in.getInt(), in.getInt());
    }
    Arrays.sort(objects, 0, count);
  }

  private void record(int tag, int time, int length) {
    int end = in.position() + length;
    if (tag == TEXT) {
      long id = in.getLong();
      byte[] text = new byte[length - ID];
      in.get(text);
      texts.put(id, new String(text, StandardCharsets.UTF_8));
    } else if (tag == LOADED_CLASS) {
      in.getInt();
      long id = in.getLong();
      in.getInt();
      names.put(id, text(in.getLong()).replace('/', '.'));
    } else if (tag == HEAP || tag == HEAP_SEGMENT) {
      while (in.position() < end) {
        part(Byte.toUnsignedInt(in.get()));
      }
    }
    in.position(end);
  }

  private String text(long id) {
    return texts.getOrDefault(id, "?");
  }

  private void part(int tag) {
    int at = in.position() - 1;
    long id = in.getLong();
    if (tag < CLASS || tag > PRIMITIVES) {
      roots.add(id);
      skip(tag < ROOTS.length ? ROOTS[tag] : 0);
      return;
    }
    if (count == objects.length) {
      objects = Arrays.copyOf(objects, 2 * count);
    }
    objects[count++] = id >>> 3 << 31 | at;
    in.getInt();
    switch (tag) {
      case CLASS -> kinds.put(id, kind());
      case INSTANCE -> {
        in.getLong();
        skip(in.getInt());
      }
      case OBJECTS -> {
        int length = in.getInt();
        skip(ID + length * ID);
      }
      default -> {
        int length = in.getInt();
        skip(length * SIZES[in.get()]);
      }
    }
  }

  private void skip(int bytes) {
    in.position(in.position() + bytes);
  }

  private Kind kind() {
    long parent = in.getLong();
    long loader = in.getLong();
    skip(4 * ID + 4);
    in.getShort(); // HotSpot dumps no constants
    Map<String, Long> statics = new LinkedHashMap<>();
    for (int i = in.getShort(); i > 0; i--) {
      String name = text(in.getLong());
      int type = in.get();
      if (type == OBJECT) {
        statics.put(name, in.getLong());
      } else {
        skip(SIZES[type]);
      }
    }
    List<Field> fields = new ArrayList<>();
    for (int i = in.getShort(); i > 0; i--) {
      fields.add(new Field(text(in.getLong()), in.get()));
    }
    return new Kind(parent, loader, statics, fields);
  }

  /** How many objects there are; places are below. */
  int size() {
    return count;
  }

  /** Places of what lives by itself: threads, what their stacks hold, classes of the system. */
  int[] roots() {
    return roots.stream().mapToInt(this::place).filter(place -> place >= 0).distinct().toArray();
  }

  private int place(long id) {
    int place = Arrays.binarySearch(objects, 0, count, id >>> 3 << 31);
    int found = place < 0 ? -place - 1 : place;
    return id != 0 && found < count && objects[found] >>> 31 == id >>> 3 ? found : -1;
  }

  private int at(int place) {
    return (int) (objects[place] & 0x7FFF_FFFF);
  }

  private long id(int place) {
    return objects[place] >>> 31 << 3;
  }

  /** The name of the class that an object is, if it is one. */
  @Nullable String className(int place) {
    return in.get(at(place)) == CLASS ? names.get(id(place)) : null;
  }

  /** What an object is, in words. */
  String describe(int place) {
    String name = className(place);
    return name == null ? names.getOrDefault(type(place), "primitives") : "class " + name;
  }

  private long type(int place) {
    return switch (in.get(at(place))) {
      case INSTANCE -> in.getLong(at(place) + 13);
      case OBJECTS -> in.getLong(at(place) + 17);
      default -> 0;
    };
  }

  /** Whether an object is a reference that lets go of its referent, or will after a finalizer. */
  boolean letsGo(int place) {
    long type = type(place);
    for (Kind kind = kinds.get(type); kind != null; kind = kinds.get(type)) {
      if ("java.lang.ref.Reference".equals(names.get(type))) {
        return in.get(at(place)) == INSTANCE;
      }
      type = kind.parent;
    }
    return false;
  }

  /** Tells all that an object refers to. */
  void references(int place, Reference hears) {
    int at = at(place);
    tell(type(place), "class", hears);
    switch (in.get(at)) {
      case CLASS -> {
        Kind kind = kinds.get(id(place));
        tell(kind.loader, "class loader", hears);
        tell(kind.parent, "parent", hears);
        kind.statics.forEach((name, id) -> tell(id, name, hears));
      }
      case OBJECTS -> {
        for (int i = 0; i < in.getInt(at + 13); i++) {
          tell(in.getLong(at + 25 + i * ID), "[]", hears);
        }
      }
      case INSTANCE -> fields(type(place), at + 25, hears);
      default -> {}
    }
  }

  private void fields(long type, int start, Reference hears) {
    int at = start;
    for (Kind kind = kinds.get(type); kind != null; kind = kinds.get(kind.parent)) {
      for (Field field : kind.fields) {
        if (field.type == OBJECT) {
          tell(in.getLong(at), field.name, hears);
        }
        at += SIZES[field.type];
      }
    }
  }

  private void tell(long id, String name, Reference hears) {
    int place = place(id);
    if (place >= 0) {
      hears.to(place, name);
    }
  }
}
