package org.mayday.web.rest.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** The way to somebody who reads: takes as many pieces as it is told to. */
public final class Wire extends ServletOutputStream {
  int takes = Integer.MAX_VALUE;
  int flushes;
  int completed;
  int cuts;
  final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  /** An outlet whose connection is this. */
  Outlet outlet() {
    return new Outlet(context(), this, new Line(this));
  }

  /** As Grizzly calls it. */
  public void terminateSilently() {
    cuts++;
  }

  private AsyncContext context() {
    return (AsyncContext)
        Proxy.newProxyInstance(
            Wire.class.getClassLoader(),
            new Class<?>[] {AsyncContext.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("complete")) {
                throw new AssertionError(method + " is not expected");
              }
              completed++;
              return null;
            });
  }

  String text() {
    return sent.toString(StandardCharsets.UTF_8);
  }

  @Override
  public boolean isReady() {
    return takes > 0;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new AssertionError("the servlet does that");
  }

  @Override
  public void write(int b) {
    throw new AssertionError("byte by byte");
  }

  @Override
  public void write(byte[] bytes) {
    if (takes <= 0) {
      throw new IllegalStateException("not ready");
    }
    takes--;
    sent.writeBytes(bytes);
  }

  @Override
  public void flush() {
    flushes++;
  }
}
