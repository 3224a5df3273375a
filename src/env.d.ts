/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The planned page: the props of its view, and all that a template may see. */
    page: unknown;
  }
}
