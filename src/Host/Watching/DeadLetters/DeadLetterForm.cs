using Sipoko.Accounts.Contracts;
using Sipoko.Web.Forms;

namespace Sipoko.Host.Watching.DeadLetters;

/// <summary>What a member of staff decides about failed messages, and why.</summary>
internal sealed record DeadLetterForm(DeadLetterActId ActId, DeadLetterActKind Kind, string Reason)
{
    public const string ActField = "demande";
    public const string KindField = "geste";
    public const string ReasonField = "motif";
    public const string QueueField = "file";

    private const int MaxReason = 500;

    private static readonly (string Word, DeadLetterActKind Kind)[] Kinds = [("relance", DeadLetterActKind.Replay), ("mise-de-cote", DeadLetterActKind.SetAside), ("reprise", DeadLetterActKind.TakeBack)];

    public static DeadLetterForm Read(FormFields fields)
    {
        var act = fields.Value<Guid>(ActField, Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page.");
        var word = fields.Choice(KindField, Kinds.Select(kind => kind.Word), "Choisissez de relancer ou de mettre de côté.");
        var reason = fields.Text(ReasonField, MaxReason, "Dites pourquoi\u00A0: de 3 à 500 caractères.");
        return new(new(act), Array.Find(Kinds, kind => kind.Word == word).Kind, reason);
    }

    public static string ActOf(FormFields fields) => Guid.TryParse(fields.Raw(ActField), out var sent) && sent != Guid.Empty ? sent.ToString() : DeadLetterActId.New().Value.ToString();

    public static Field ReasonOf(FormFields fields) => new(
        ReasonField, "Motif", fields.Raw(ReasonField), fields.ErrorOf(ReasonField), Hint: "Il est enregistré avec votre nom. Par exemple\u00A0: le serveur de mails est réparé.", Autocomplete: "off", MaxLength: MaxReason);
}
