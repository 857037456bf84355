using System.Diagnostics.CodeAnalysis;
using System.Text;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;

namespace Sipoko.Messaging.Conversations;

/// <summary>The form under a thread; all who write in it have the same.</summary>
/// <param name="DraftNote">Says that the text comes from a draft; null when it does not.</param>
internal sealed record PostMessageForm(string Id, Field Message, FileField Files, IReadOnlyList<FieldError> Errors, string? DraftNote = null)
{
    public const string FilesName = "fichiers";

    /// <summary>The name of the button that keeps what was typed instead of sending it.</summary>
    public const string DraftName = "brouillon";

    public static readonly FileRules Rules = new(5, TakesPdf: true);

    private const string IdName = "id";

    /// <summary>The form beside it, that calls staff.</summary>
    public Field CallReason { get; init; } = CallReasonOf(FormFields.Empty());

    /// <summary>Empty, or with what was typed and not sent.</summary>
    public static PostMessageForm Fresh(OpenedDraft? draft) => Of(FormFields.Empty(), []) is var blank && draft is null
        ? blank
        : blank with { Message = blank.Message with { Value = draft.Text }, DraftNote = $"Brouillon enregistré le {draft.When}." };

    public static PostMessageForm Of(FormFields fields, IReadOnlyList<TakenFile> files) => new(
        Guid.TryParse(fields.Raw(IdName), out var sent) ? sent.ToString() : MessageId.New().Value.ToString(),
        new(MessageText.FieldName, "Votre message", fields.Raw(MessageText.FieldName), fields.ErrorOf(MessageText.FieldName), MaxLength: MessageText.MaxLength),
        Uploads.Field(fields, FilesName, "Fichiers joints", Rules, files, required: false),
        fields.Errors);

    public static Field CallReasonOf(FormFields fields) => new(
        CallStaffEndpoint.FieldName, "Que doit savoir l’équipe Sipoko\u00A0?", fields.Raw(CallStaffEndpoint.FieldName), fields.ErrorOf(CallStaffEndpoint.FieldName),
        Hint: "Elle seule le lit. Réponse en 2 jours ouvrés.", MaxLength: CallStaffEndpoint.LongestReason);

    public static bool TryParse(FormFields fields, out MessageId id, [NotNullWhen(true)] out MessageText? text)
    {
        (text, var refusal) = MessageText.Parse(fields.Raw(MessageText.FieldName));
        var isFresh = Guid.TryParse(fields.Raw(IdName), out var form);
        if ((refusal ?? (isFresh ? null : ConversationRefusal.FormIsStale)) is { } wrong)
        {
            fields.Refuse(wrong);
        }

        id = text is null ? default : IdOf(form, text);
        return fields.AreValid && text is not null;
    }

    /// <summary>Same form and same text, same message. Who goes back in the browser and writes something else on the old form posts another message.</summary>
    private static MessageId IdOf(Guid form, MessageText text) => new(DerivedId.Of([.. form.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(text.Value)]));
}
