using System.Text;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;

namespace Sipoko.Messaging.Letters;

/// <summary>A letter as it comes from a form: text, files, and the form's own number, by which sending twice writes once.</summary>
internal sealed record LetterDraft(Guid Form, string Text, IReadOnlyList<TakenFile> Taken)
{
    public const string FormName = "formulaire";
    public const string FilesName = "fichiers";

    public static readonly FileRules Rules = new(5, TakesPdf: true);

    public Letter Letter => new(Text, [.. Taken.Select(file => new LetterFile(file.Id, file.Name))]);

    public IReadOnlyList<FileId> Files => [.. Taken.Select(file => file.Id)];

    /// <summary>Same form and same text, same message.</summary>
    public MessageId MessageId => new(IdOf(Text));

    /// <summary>Whose key seals what begins with this form: nobody can choose it.</summary>
    public PersonId KeyOwner => OwnerOf(Form);

    /// <param name="owner">Whose key seals the files; null for what begins with this form.</param>
    public static async Task<LetterDraft> Take(FormFields fields, string textName, string whenEmpty, Uploads uploads, PersonId? owner, CancellationToken cancellation)
    {
        var form = fields.Value<Guid>(FormName, Guid.TryParse, "Cette page a expiré. Envoyez de nouveau.");
        var text = fields.Lines(textName, Letter.MaxLength, whenEmpty);
        var seal = new FileSeal(owner ?? OwnerOf(form), Purpose.Conversation);
        return new(form, text, await uploads.Take(fields, FilesName, Rules, seal, cancellation));
    }

    /// <summary>An id that only this form with this content gives.</summary>
    public Guid IdOf(string content) => DerivedId.Of([.. Form.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(content)]);

    private static PersonId OwnerOf(Guid form) => new(DerivedId.Of([.. "letters"u8, .. form.ToByteArray(bigEndian: true)]));
}

/// <summary>The form of a letter as it is shown.</summary>
internal sealed record LetterForm(string FormId, Field Message, FileField Files)
{
    public const string TextName = "message";

    public static LetterForm Of(FormFields fields, IReadOnlyList<TakenFile> taken, string label, string? hint = null) => new(
        Guid.TryParse(fields.Raw(LetterDraft.FormName), out var sent) ? sent.ToString() : Guid.CreateVersion7().ToString(),
        new(TextName, label, fields.Raw(TextName), fields.ErrorOf(TextName), Hint: hint, MaxLength: Letter.MaxLength),
        Uploads.Field(fields, LetterDraft.FilesName, "Pièces jointes", LetterDraft.Rules, taken, required: false));
}
