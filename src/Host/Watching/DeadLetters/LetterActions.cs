using Sipoko.Web.Forms;
using Sipoko.Web.Language;

namespace Sipoko.Host.Watching.DeadLetters;

/// <summary>The form under one failed message, or under all of one queue.</summary>
internal sealed record LetterActions(string Action, string Heading, string Explanation, string? Queue, string ActId, Field Reason, bool SetAside)
{
    public static LetterActions ForQueue(string queue, int count, bool setAside, FormFields fields) => new(
        ListDeadLettersEndpoint.Url, count == 1 ? "Décider pour ce message" : $"Décider pour {HowMany(count)} de cette file", Explain(setAside), queue, DeadLetterForm.ActOf(fields), DeadLetterForm.ReasonOf(fields), setAside);

    public static LetterActions ForOne(Guid letter, bool setAside, FormFields fields) => new(
        $"{ListDeadLettersEndpoint.Url}/{letter}", "Décider", Explain(setAside), null, DeadLetterForm.ActOf(fields), DeadLetterForm.ReasonOf(fields), setAside);

    private static string HowMany(int count) => count <= DeadLetterReader.MostAtOnce ? $"les {French.Count(count, "message", "messages")}" : $"les {French.Number(DeadLetterReader.MostAtOnce)} plus récents";

    private static string Explain(bool setAside) => setAside
        ? "Repris, un message attend de nouveau une décision."
        : "Relancé, un message repart dans les secondes qui suivent\u00A0; ce qui était déjà fait ne se fait pas deux fois. Mis de côté, il est gardé, et plus rien n’arrive.";
}

internal sealed record LetterNotice(string Kind, string Text)
{
    public static LetterNotice? Of(string? done) => done switch
    {
        "relance" => new("ok", "Relance demandée. Ce qui échoue encore reviendra ici."),
        "mise-de-cote" => new("ok", "Mis de côté."),
        "reprise" => new("ok", "Repris\u00A0: une décision est de nouveau attendue."),
        _ => null,
    };
}
