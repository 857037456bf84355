using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Sipoko.Web.Forms;

/// <summary>What a person sent, read field by field; every fault is kept with its field, so that all are told at once and nothing typed is lost.</summary>
public sealed class FormFields
{
    /// <summary>What a reader says of a body that ends early, or of a line that broke. What the disk refuses, where large files wait meanwhile, has a number of the system, and is our fault.</summary>
    private const int ToldByReader = unchecked((int)0x80131620);

    private readonly IFormCollection form;
    private readonly List<FieldError> errors = [];

    private FormFields(IFormCollection form) => this.form = form;

    public delegate bool TryParse<T>(string? typed, [MaybeNullWhen(false)] out T value);

    public bool AreValid => errors.Count == 0;

    public IReadOnlyList<FieldError> Errors => errors;

    /// <exception cref="BadHttpRequestException">The form ends in the middle, or is in an encoding that nobody should use: UTF-7.</exception>
    public static async Task<FormFields> Read(HttpRequest request)
    {
        try
        {
            return new(request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : FormCollection.Empty);
        }
        catch (Exception broken) when (broken is IOException { HResult: ToldByReader } and not BadHttpRequestException or InvalidDataException or NotSupportedException)
        {
            throw new BadHttpRequestException("The form cannot be read to its end.", broken);
        }
    }

    /// <summary>For a form that is shown before anything was sent.</summary>
    public static FormFields Empty() => new(FormCollection.Empty);

    /// <summary>For a form that is shown, or judged, with what was kept of an earlier sending.</summary>
    public static FormFields Kept(IReadOnlyDictionary<string, string> values) => new(new FormCollection(values.ToDictionary(value => value.Key, value => new StringValues(value.Value))));

    /// <summary>What was typed, to be shown again as it was; null when the field was not sent.</summary>
    public string? Raw(string name) => form.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>All values of a repeated field, as sent.</summary>
    public IReadOnlyList<string> All(string name) => form.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    /// <summary>The files sent in a field; a browser sends an empty one when none was chosen.</summary>
    public IReadOnlyList<IFormFile> Files(string name) => [.. form.Files.GetFiles(name).Where(file => file.Length > 0 || file.FileName.Length > 0)];

    public bool IsChecked(string name) => Raw(name) is { Length: > 0 };

    /// <summary>A line of text: trimmed, composed (NFC), without control characters.</summary>
    public string Text(string name, int maxLength, string whenEmpty)
    {
        var text = Clean(name, maxLength, isLine: true);
        if (text.Length == 0 && ErrorOf(name) is null)
        {
            Refuse(name, whenEmpty);
        }

        return text;
    }

    public string? OptionalText(string name, int maxLength) => Clean(name, maxLength, isLine: true) is { Length: > 0 } text ? text : null;

    /// <summary>Several lines of text.</summary>
    public string Lines(string name, int maxLength, string whenEmpty)
    {
        var text = Clean(name, maxLength, isLine: false);
        if (text.Length == 0 && ErrorOf(name) is null)
        {
            Refuse(name, whenEmpty);
        }

        return text;
    }

    public string? OptionalLines(string name, int maxLength) => Clean(name, maxLength, isLine: false) is { Length: > 0 } text ? text : null;

    /// <summary>What was typed, untouched: passwords may hold anything.</summary>
    public string Secret(string name, int maxLength, string whenEmpty)
    {
        var text = Raw(name) ?? "";
        if (text.Length == 0)
        {
            Refuse(name, whenEmpty);
        }
        else if (text.Length > maxLength)
        {
            Refuse(name, CleanText.TooLong(maxLength));
        }

        return text;
    }

    public int Whole(string name, int least, int most, string whenWrong)
    {
        if (int.TryParse(Raw(name)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, whenWrong);
        return least;
    }

    /// <summary>A value that has a rule of its own. The empty number is nothing's.</summary>
    public T? Value<T>(string name, TryParse<T> tryParse, string whenWrong)
    {
        if (tryParse(Raw(name), out var value) && !Guid.Empty.Equals(value))
        {
            return value;
        }

        Refuse(name, whenWrong);
        return default;
    }

    /// <summary>One of a closed set.</summary>
    public string Choice(string name, IEnumerable<string> among, string whenWrong)
    {
        var chosen = Raw(name) ?? "";
        if (!among.Contains(chosen, StringComparer.Ordinal))
        {
            Refuse(name, whenWrong);
        }

        return chosen;
    }

    public void Refuse(string name, string message)
    {
        if (ErrorOf(name) is null)
        {
            errors.Add(new(name, message));
        }
    }

    /// <summary>Puts a decider's refusal on the field it belongs to.</summary>
    public void Refuse(Refusal refusal) => Refuse(refusal.Field ?? "", refusal.Sentence);

    public string? ErrorOf(string name) => errors.Find(error => error.Name == name)?.Message;

    private string Clean(string name, int maxLength, bool isLine)
    {
        var text = CleanText.Of(Raw(name) ?? "", maxLength, isLine, out var fault);
        if (fault is not null)
        {
            Refuse(name, fault);
        }

        return text;
    }
}
