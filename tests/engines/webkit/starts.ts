import { startDriver } from './driver.ts';
import { WebDriver } from './webdriver.ts';

/** Ends well where WebKit starts and opens a page: it may be installed on a machine that does not let its sandbox work. */
const driver = await startDriver();
try {
  const browser = await WebDriver.open(driver.url);
  await browser.goto('data:text/html,<title>It starts</title>');
  await browser.close();
} finally {
  await driver.stop();
}
