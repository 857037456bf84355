namespace Sipoko.Web.EventStore;

/// <summary>The legal texts in force; their version goes into the events of whoever acts under them.</summary>
public static class LegalTexts
{
    public const string Version = "CGV-2026-12-01";
}
