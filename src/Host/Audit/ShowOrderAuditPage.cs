using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Host.Audit;

/// <summary>The console's page of one order, all as plain GET links and forms.</summary>
internal sealed record ShowOrderAuditPage(
    OrderHistory History, int At, int Compared, IReadOnlyList<FoldedState> States, IReadOnlyList<FoldedState> ComparedStates, Guid Opening, string OpeningReason) : IPageView
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Title => $"Audit de la commande {Reference}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/audit");

    public string Reference => History.Order.Reference.Value;

    public string Url => $"/equipe/audit/{Reference}";

    public int Count => History.Chapters.Count;

    public string Position => $"{At} sur {Count}";

    public string? PreviousUrl => At > 1 ? Link(At - 1) : null;

    public string? NextUrl => At < Count ? Link(At + 1) : null;

    public string Instant => At == 0 ? "" : ParisTime.At(History.Chapters[At - 1].Entry.At).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public string Notice => $"Cette consultation est enregistrée, avec son motif\u00A0: «\u00A0{OpeningReason}\u00A0».";

    /// <summary>Newest first, as one reads a log.</summary>
    public IReadOnlyList<Row> Timeline => [.. History.Chapters.Select((chapter, index) => RowOf(chapter.Entry, chapter.Module.Name, index + 1)).Reverse()];

    public string DiffTitle => Compared == At - 1 ? $"Ce que l’événement {At} a changé" : $"Différences entre les positions {Compared} et {At}";

    public IReadOnlyList<Difference> Differences => StateDifference.Between(ComparedStates, States);

    public string? Raw => At == 0 ? null : Pretty(History.Chapters[At - 1].Entry.Data);

    public string StateTitle => At == 0 ? "Avant le premier événement" : $"État après l’événement {At}";

    public IReadOnlyList<StateBlock> StateBlocks => [.. States.Select(state => new StateBlock(
        state.Subject, $"version {state.Version}", At > 0 && state.StreamId == History.Chapters[At - 1].Entry.StreamId, state.Fields, Pretty(state.Json)))];

    private Row RowOf(AuditEntry entry, string module, int number) => new(
        number, $"{number}. {entry.Sentence}", Link(number), number == At, module, entry.Subject, LocalTime(entry.At), entry.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        Who(entry.Origin), entry.Reason, entry.Origin.Route, entry.Type, entry.Version, entry.Origin.Application, entry.Origin.Terms, entry.Origin.CorrelationId, entry.Origin.CausationId, entry.Origin.Hops);

    private string Link(int position) => $"{Url}?consultation={Opening}&n={position}";

    private static string LocalTime(DateTimeOffset at)
    {
        var paris = ParisTime.At(at);
        return $"{French.Day(DateOnly.FromDateTime(paris.DateTime))}, {paris.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} (Paris) · {at.ToUniversalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} UTC";
    }

    private static string Who(AuditOrigin origin) => origin switch
    {
        { Role: "buyer" } => $"Acheteur {Short(origin.Actor)}",
        { Role: "seller" } => $"Vendeur {Short(origin.Actor)}",
        { Role: "staff" } => $"Équipe {Short(origin.Actor)}",
        { Actor: "guest" } => "Visiteur",
        { Actor: "stripe" } => "Stripe",
        { Actor: "system" } => "Sipoko",
        { Actor: { } actor } => actor,
        _ => "inconnu",
    };

    /// <summary>The end of a version 7 id differs most.</summary>
    private static string Short(string? actor) => actor is { Length: > 8 } ? $"…{actor[^8..]}" : actor ?? "";

    private static string Pretty(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, Readable);
    }

    public sealed record Row(
        int Number, string Title, string Url, bool IsCurrent, string Module, string Subject, string When, string WhenUtc, string Who, string? Reason, string? Route, string Type, long Version,
        string? Application, string? Terms, string? Correlation, string? Causation, int Hops);

    public sealed record StateBlock(string Subject, string Version, bool IsOpen, IReadOnlyList<FoldedField> Fields, string Json);
}
