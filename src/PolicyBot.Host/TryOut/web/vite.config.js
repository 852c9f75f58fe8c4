import { defineConfig } from "vite";

// The host serves the page at / and everything else beside each other under /tryout/web/.
export default defineConfig({
  base: "/tryout/web/",
  build: {
    outDir: process.env.TRYOUT_OUT ?? "dist",
    emptyOutDir: true,
    assetsDir: "",
    target: "es2022",
    chunkSizeWarningLimit: 1500,
  },
});
