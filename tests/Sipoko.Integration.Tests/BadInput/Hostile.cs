namespace Sipoko.Integration.Tests.BadInput;

/// <summary>What nobody types by accident, percent-encoded as it travels.</summary>
internal static class Hostile
{
    public const string Script = "<script>alert(1)</script>";

    private const int Huge = 100_000;

    public static readonly IReadOnlyList<string> Values =
    [
        "", "%20%20", new string('a', Huge), string.Concat(Enumerable.Repeat("%C3%A9", 20_000)), "abc", "-1", "0", "99999999999999999999", "1e9", "1.5", "NaN", "true", "%5B%5D", "null",
        Uri.EscapeDataString(Script), Uri.EscapeDataString("\"><img src=x onerror=alert(1)>"), Uri.EscapeDataString("' onmouseover='alert(1)"), Uri.EscapeDataString("javascript:alert(1)"),
        Uri.EscapeDataString("'; drop table checkout.mt_events; --"), Uri.EscapeDataString("\" or \"\"=\""), Uri.EscapeDataString("%' or 1=1 --"),
        Uri.EscapeDataString("{{ 7*7 }}"), Uri.EscapeDataString("{{ include 'field' }}"), Uri.EscapeDataString("${7*7}"), Uri.EscapeDataString("../../../etc/passwd"),
        Uri.EscapeDataString("👩‍👩‍👧‍👦🧨"), Uri.EscapeDataString("\u202Eemordnilap"), Uri.EscapeDataString("a\u0300\u0301\u0302\u0303"), Uri.EscapeDataString("\uFFFE\uFFFF"),
        "%00", "a%00b", "%07%08%1B", "%0D%0ASet-Cookie:%20a=b", "%ED%A0%80", "%ED%B0%80%ED%A0%80", "%FF%FE", "%C0%AF",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "01990000-0000-7000-8000-000000000001", "SIP-2026-000000", "SIP-9999-999999999999",
    ];
}
