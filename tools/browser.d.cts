export function chromiumPath(): string | undefined;
export function ffmpegPath(): string | undefined;
export function missingSystemPackages(): string[];
export function installCommand(packages: string[]): string;
export function chromiumLaunchOptions(): { executablePath: string; headless: boolean; args: string[] };
