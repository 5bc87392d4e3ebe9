package org.mayday.inventory.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimBattery;
import org.mayday.wsman.cim.CimFan;
import org.mayday.wsman.cim.CimMediaAccessDevice;
import org.mayday.wsman.cim.CimNumericSensor;
import org.mayday.wsman.cim.CimSensor;
import org.mayday.wsman.instance.CodedValue;

/** Disks, fans, batteries and sensors. */
final class DeviceParts {
  /** CIM_MediaAccessDevice.MaxMediaSize counts units of 1000 bytes. */
  private static final long KILOBYTE = 1000;

  private static final int MOST_DIGITS = 18;

  private DeviceParts() {}

  static List<Sheet.Part> disks(WsmanClient client) throws WsmanException {
    return rows(client, "disks", CimMediaAccessDevice.class, DeviceParts::disk);
  }

  static List<Sheet.Part> fans(WsmanClient client) throws WsmanException {
    return rows(client, "fans", CimFan.class, DeviceParts::fan);
  }

  static List<Sheet.Part> batteries(WsmanClient client) throws WsmanException {
    return rows(client, "batteries", CimBattery.class, DeviceParts::battery);
  }

  static List<Sheet.Part> sensors(WsmanClient client) throws WsmanException {
    return rows(client, "sensors", CimSensor.class, DeviceParts::sensor);
  }

  static List<Sheet.Part> numericSensors(WsmanClient client) throws WsmanException {
    return rows(client, "numericSensors", CimNumericSensor.class, DeviceParts::numericSensor);
  }

  private static <T> List<Sheet.Part> rows(
      WsmanClient client, String name, Class<T> type, Function<T, Facts> item)
      throws WsmanException {
    List<Map<String, String>> rows =
        Reads.all(client, type).stream().map(item).map(Facts::map).toList();
    return List.of(Sheet.Part.rows(name, rows));
  }

  private static Facts disk(CimMediaAccessDevice disk) {
    return new Facts()
        .with("name", disk.deviceId())
        .with("size", Words.decimal(disk.maxMediaSize().flatMap(DeviceParts::bytes)))
        .with("features", Words.list(disk.capabilities()))
        .with("access", Words.known(disk.security()))
        .with("status", Words.list(disk.operationalStatus()));
  }

  private static Optional<Long> bytes(long kilobytes) {
    return kilobytes > 0 && kilobytes <= Long.MAX_VALUE / KILOBYTE
        ? Optional.of(kilobytes * KILOBYTE)
        : Optional.empty();
  }

  private static Facts fan(CimFan fan) {
    return new Facts()
        .with("name", fan.deviceId())
        .with("active", fan.activeCooling())
        .with("variableSpeed", fan.variableSpeed())
        .with("speed", Words.measured(fan.desiredSpeed(), "rpm"))
        .with("health", Words.known(fan.healthState()))
        .with("status", Words.list(fan.operationalStatus()));
  }

  private static Facts battery(CimBattery battery) {
    return new Facts()
        .with("name", battery.deviceId())
        .with("chemistry", Words.known(battery.chemistry()))
        .with("designCapacity", Words.measured(battery.designCapacity(), "mWh"))
        .with("designVoltage", Words.measured(battery.designVoltage(), "mV"))
        .with("capacity", Words.measured(battery.fullChargeCapacity(), "mWh"))
        .with("charge", Words.measured(battery.estimatedChargeRemaining(), "%"))
        .with("runTime", Words.measured(battery.estimatedRunTime(), "min"))
        .with("state", Words.known(battery.batteryStatus()))
        .with("health", Words.known(battery.healthState()));
  }

  private static Facts sensor(CimSensor sensor) {
    return new Facts()
        .with("name", sensor.deviceId())
        .with("kind", Words.known(sensor.sensorType()))
        .with("state", sensor.currentState().flatMap(Words::clean))
        .with("health", Words.known(sensor.healthState()))
        .with("status", Words.list(sensor.operationalStatus()));
  }

  private static Facts numericSensor(CimNumericSensor sensor) {
    return new Facts()
        .with("name", sensor.elementName().flatMap(Words::clean).or(sensor::deviceId))
        .with("kind", Words.known(sensor.sensorType()))
        .with("reading", reading(sensor, sensor.currentReading()))
        .with("critical", reading(sensor, sensor.upperThresholdCritical()))
        .with("state", sensor.currentState().flatMap(Words::clean))
        .with("health", Words.known(sensor.healthState()));
  }

  /** A reading times ten to the power of the modifier, with its unit. */
  private static Optional<String> reading(CimNumericSensor sensor, Optional<Long> number) {
    long modifier = sensor.unitModifier().orElse(0L);
    if (Math.abs(modifier) > MOST_DIGITS) {
      return Optional.empty();
    }
    String unit = sensor.baseUnits().map(CodedValue::words).orElse("");
    return number
        .map(value -> BigDecimal.valueOf(value).scaleByPowerOfTen((int) modifier))
        .map(value -> (value.toPlainString() + " " + unit).strip());
  }
}
