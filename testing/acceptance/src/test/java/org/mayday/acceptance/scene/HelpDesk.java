package org.mayday.acceptance.scene;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.SignInPage;
import org.mayday.acceptance.desk.StaffPage;

/** The people of the help desk. The first administrator makes their accounts by the page. */
final class HelpDesk {
  private final Place place;
  private final Person administrator;
  private final Map<String, Person> people = new ConcurrentHashMap<>();

  HelpDesk(Place place) {
    this.place = place;
    Properties first = new Properties();
    try (Reader file = Files.newBufferedReader(place.home().resolve("first-administrator"))) {
      first.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    administrator =
        Person.of(
            first.getProperty("name"),
            "First administrator",
            first.getProperty("password"),
            place.site());
  }

  Person administrator() {
    return administrator;
  }

  /** The person of a first name, who is hired at the first mention. */
  Person person(String firstName, String role) {
    return people.computeIfAbsent(firstName, name -> hire(name, role));
  }

  /** Somebody new. */
  Person hire(String firstName, String role) {
    String mark = UUID.randomUUID().toString().substring(0, 4);
    return hire(firstName.toLowerCase(Locale.ROOT) + mark, firstName + " " + mark, role);
  }

  /** The account that the settings name for the commands of ticketing systems. */
  Person robot() {
    return people.computeIfAbsent("robot", name -> hire(name, "Robot", "SUPERVISOR"));
  }

  private Person hire(String name, String displayName, String role) {
    Person person = Person.of(name, displayName, UUID.randomUUID().toString(), place.site());
    try (Browser browser = new Browser(place.site())) {
      SignInPage.open(browser).signsIn(administrator.name(), administrator.password());
      StaffPage.open(browser).creates(person.name(), person.displayName(), role, person.password());
    }
    return person;
  }
}
